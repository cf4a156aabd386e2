import type { RoundingMode } from "attainment/kernel";

const modes: Readonly<Record<string, RoundingMode>> = {
  ROUND_UP: "awayFromZero",
  ROUND_DOWN: "towardZero",
  ROUND_CEIL: "ceil",
  ROUND_FLOOR: "floor",
  ROUND_HALF_UP: "halfUp",
  ROUND_HALF_DOWN: "halfDown",
  ROUND_HALF_EVEN: "halfEven",
  ROUND_HALF_CEIL: "halfCeil",
  ROUND_HALF_FLOOR: "halfFloor",
  ceil: "ceil",
  floor: "floor",
  half_away: "halfUp",
  half_up: "halfUp",
  half_down: "halfDown",
  half_even: "halfEven",
  up: "ceil",
  down: "floor",
};

/** A rounding mode by the name that a peer gives it: of decimal.js, or in words with `_`, `-` or a space. */
export function roundingMode(name: string): RoundingMode {
  const mode = modes[name] ?? modes[name.replace(/[- ]/g, "_")];
  if (mode === undefined) throw new TypeError(`not a rounding mode: ${name}`);
  return mode;
}

/** "up to whole unit" and the like. */
export function wholeUnitMode(text: string): RoundingMode {
  return roundingMode(text.replace(" to whole unit", ""));
}

/** Places in words: "currency 2 dp", "half-up 2 dp on ...". */
export function placesIn(text: string): number {
  const [, places] = /(\d+) dp/.exec(text) ?? [];
  if (places === undefined) throw new TypeError(`no places in: ${text}`);
  return Number(places);
}

/** A rounding in words: "ceil to 2 dp", "half-up 2 dp". */
export function roundingIn(text: string): { readonly places: number; readonly mode: RoundingMode } {
  const [mode = ""] = text.split(" ");
  return { places: placesIn(text), mode: roundingMode(mode) };
}
