import { negate, times } from "./arithmetic.js";
import { comparison } from "./comparison.js";
import { ONE } from "./constants.js";
import type { Decimal, Fraction } from "./types.js";

/** The decimal as a fraction without an open division. */
export function fractionOf(d: Decimal): Fraction {
  return { numerator: d, denominator: ONE };
}

/** n / d left open, as given apart from the sign; d is not 0. */
export function quotient(n: Decimal, d: Decimal): Fraction {
  if (d.units === 1 && d.places === 0) return { numerator: n, denominator: ONE };
  return d.units < 0 ? quotient(negate(n), negate(d)) : { numerator: n, denominator: d };
}

/** -f. */
export function negateFraction(f: Fraction): Fraction {
  return { numerator: negate(f.numerator), denominator: f.denominator };
}

/** -1 if a < b, 0 if they have one value, 1 if a > b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return comparison(a.numerator, b.numerator);
  return comparison(times(a.numerator, b.denominator), times(b.numerator, a.denominator));
}

/** Whether the value is 0. */
export function isZeroFraction(f: Fraction): boolean {
  return f.numerator.units === 0;
}
