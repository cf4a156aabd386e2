import type { Fraction } from "../decimal/index.js";
import { rootFraction } from "./rootFraction.js";
import type { SpreadOf } from "./types.js";
import { varianceFraction } from "./varianceFraction.js";

/** The standard deviation to 12 significant digits; null of fewer than two values of a sample, and of no values. */
export function standardDeviationFraction(
  values: readonly Fraction[],
  of: SpreadOf = "sample",
): Fraction | null {
  const variance = varianceFraction(values, of);
  return variance === null ? null : rootFraction(variance);
}
