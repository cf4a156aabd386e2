import type { Fraction } from "../decimal/index.js";
import { rootFraction } from "./rootFraction.js";
import { varianceFraction } from "./varianceFraction.js";

/** The standard deviation of a sample to 12 significant digits; null of fewer than two values. */
export function standardDeviationFraction(values: readonly Fraction[]): Fraction | null {
  const variance = varianceFraction(values);
  return variance === null ? null : rootFraction(variance);
}
