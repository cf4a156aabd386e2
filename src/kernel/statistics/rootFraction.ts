import { divideFractions, type Fraction, fractionOf, rootDecimal, times } from "../decimal/index.js";
import { roundToDigits } from "./roundToDigits.js";

/** The digits that a root leaves with: the named rounding of statistics. */
export const STATISTIC_DIGITS = 12;

/** The square root of a value of at least 0, to 12 significant digits, half to even. */
export function rootFraction(value: Fraction): Fraction {
  return roundToDigits(longRoot(value), STATISTIC_DIGITS);
}

/** The same to 34 digits, for a root that is not the last step. */
export function longRoot({ numerator, denominator }: Fraction): Fraction {
  // sqrt(n / d) = sqrt(n * d) / d, so that one root of a decimal is enough; it has 34 digits.
  return divideFractions(fractionOf(rootDecimal(times(numerator, denominator), 2)), fractionOf(denominator));
}
