import { minus, plus, times } from "./arithmetic.js";
import { equal } from "./comparison.js";
import { ONE } from "./constants.js";
import { quotient } from "./fraction.js";
import type { Decimal, Fraction } from "./types.js";
import { commonDivisor, divideUnits, multiplyUnits, negateUnits } from "./units.js";

/** a + b. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return combine(a, b, plus);
}

/** a - b. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return combine(a, b, minus);
}

/** a * b. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === ONE && b.denominator === ONE) {
    return { numerator: times(a.numerator, b.numerator), denominator: ONE };
  }
  const [n, d] = relativelyPrime(a.numerator, b.denominator);
  const [m, c] = relativelyPrime(b.numerator, a.denominator);
  return quotient(times(n, m), times(c, d));
}

/** a / b; b is not 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === ONE && b.denominator === ONE) return quotient(a.numerator, b.numerator);
  return multiplyFractions(a, quotient(b.denominator, b.numerator));
}

function combine(a: Fraction, b: Fraction, operation: (x: Decimal, y: Decimal) => Decimal): Fraction {
  if (a.denominator === b.denominator || equal(a.denominator, b.denominator)) {
    return { numerator: operation(a.numerator, b.numerator), denominator: a.denominator };
  }
  const [c, d] = relativelyPrime(a.denominator, b.denominator);
  return quotient(operation(times(a.numerator, d), times(b.numerator, c)), times(a.denominator, d));
}

/**
 * x and y without the common divisor of their units. Small ones are left alone, because a product that is a safe
 * integer costs less than looking for the divisor; big ones are reduced, or long sums would grow without bound.
 */
function relativelyPrime(x: Decimal, y: Decimal): readonly [Decimal, Decimal] {
  if (typeof multiplyUnits(x.units, y.units) === "number") return [x, y];
  const divisor = commonDivisor(x.units < 0 ? negateUnits(x.units) : x.units, y.units);
  if (divisor === 1) return [x, y];
  return [
    { units: divideUnits(x.units, divisor), places: x.places },
    { units: divideUnits(y.units, divisor), places: y.places },
  ];
}
