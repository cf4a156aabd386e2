import type { Band, BandMode, BandScale } from "../../kernel/index.js";

/** How a band counts. */
export function modeOf(scale: BandScale, band: Band): BandMode {
  return band.mode ?? scale.mode ?? "graduated";
}

/** The mode that all bands have, or null where they differ. */
export function onlyMode(scale: BandScale): BandMode | null {
  const [first, ...others] = scale.bands.map((band) => modeOf(scale, band));
  return first !== undefined && others.every((mode) => mode === first) ? first : null;
}

/** Whether the scale gives grades and no amounts. */
export function isGrades({ bands }: BandScale): boolean {
  return bands.every(({ rate, amount }) => rate === undefined && amount === undefined);
}
