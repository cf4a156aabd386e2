import { divideFractions, type Fraction, multiplyFractions, wholeFraction } from "../decimal/index.js";
import { crossSpread } from "./crossSpread.js";
import type { SpreadOf } from "./types.js";

/** The exact variance; null of fewer than two values of a sample, and of none of a population. */
export function varianceFraction(values: readonly Fraction[], of: SpreadOf = "sample"): Fraction | null {
  return covarianceFraction(values, values, of);
}

/** The exact covariance of pairs, as the variance. */
export function covarianceFraction(
  a: readonly Fraction[],
  b: readonly Fraction[],
  of: SpreadOf = "sample",
): Fraction | null {
  const n = a.length;
  const others = of === "sample" ? n - 1 : n;
  if (others < 1) return null;
  return divideFractions(crossSpread(a, b), multiplyFractions(wholeFraction(n), wholeFraction(others)));
}
