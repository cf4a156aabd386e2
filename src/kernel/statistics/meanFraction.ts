import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  wholeFraction,
  ZERO,
} from "../decimal/index.js";

/** The exact arithmetic mean, or null of no values. */
export function meanFraction(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  return divideFractions(sumFractions(values), wholeFraction(values.length));
}

/** The exact sum. */
export function sumFractions(values: readonly Fraction[]): Fraction {
  return values.reduce<Fraction>((sum, value) => addFractions(sum, value), fractionOf(ZERO));
}
