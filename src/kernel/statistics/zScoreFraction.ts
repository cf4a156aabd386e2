import {
  divideFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  subtractFractions,
} from "../decimal/index.js";
import { meanFraction } from "./meanFraction.js";
import { rootFraction } from "./rootFraction.js";
import type { SpreadOf } from "./types.js";
import { varianceFraction } from "./varianceFraction.js";

/**
 * How many standard deviations a value lies above the mean of others, to 12 significant digits; null of fewer than two
 * values, and where all are equal.
 *
 * It is the root of the exact square, since a quotient by a rounded deviation would be rounded twice.
 */
export function zScoreFraction(
  value: Fraction,
  values: readonly Fraction[],
  of: SpreadOf = "sample",
): Fraction | null {
  const mean = meanFraction(values);
  const variance = varianceFraction(values, of);
  if (mean === null || variance === null || isZeroFraction(variance)) return null;
  const distance = subtractFractions(value, mean);
  const size = rootFraction(divideFractions(multiplyFractions(distance, distance), variance));
  return distance.numerator.units < 0 ? negateFraction(size) : size;
}
