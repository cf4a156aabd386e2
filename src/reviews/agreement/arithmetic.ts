import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";

/** One, as an exact fraction. */
export const one: Fraction = fractionOf(ONE);

/** a / b, or null where b is zero. */
export function ratio(a: Fraction, b: Fraction): Fraction | null {
  return isZeroFraction(b) ? null : divideFractions(a, b);
}

/** a * b * ... */
export function product(...factors: readonly Fraction[]): Fraction {
  return factors.reduce(multiplyFractions, one);
}

/** a + b + ... */
export function total(...parts: readonly Fraction[]): Fraction {
  return parts.reduce(addFractions, wholeFraction(0));
}

/** a - b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return subtractFractions(a, b);
}

/** a * a. */
export function square(a: Fraction): Fraction {
  return multiplyFractions(a, a);
}
