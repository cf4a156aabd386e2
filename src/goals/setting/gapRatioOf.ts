import { divideFractions, type Fraction, isZeroFraction } from "../../kernel/decimal/index.js";

/** A gap as a ratio of what it is measured on; null where that is not known or zero. */
export function gapRatioOf(gap: Fraction | null, on: Fraction | null): Fraction | null {
  return gap === null || on === null || isZeroFraction(on) ? null : divideFractions(gap, on);
}
