import type { Fraction } from "../decimal/index.js";
import { sortedFractions } from "./quantileFraction.js";

/** The values without so many of the smallest and of the largest, upward; null where none would be left. */
export function trimmedFractions(values: readonly Fraction[], perSide: number): readonly Fraction[] | null {
  const n = values.length;
  return 2 * perSide >= n ? null : sortedFractions(values).slice(perSide, n - perSide);
}

/**
 * The values with so many of the smallest replaced by the next larger one, and of the largest by the next smaller one,
 * upward; null where none would be left to replace them by.
 */
export function winsorizedFractions(
  values: readonly Fraction[],
  perSide: number,
): readonly Fraction[] | null {
  const kept = trimmedFractions(values, perSide);
  const [low, high] = [kept?.[0], kept?.at(-1)];
  if (kept === null || low === undefined || high === undefined) return null;
  return [
    ...Array.from({ length: perSide }, () => low),
    ...kept,
    ...Array.from({ length: perSide }, () => high),
  ];
}
