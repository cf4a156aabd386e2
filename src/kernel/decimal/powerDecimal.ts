import { approximatePower, largestExponent, outOfRange } from "./bridge.js";
import { ONE, ZERO } from "./constants.js";
import { formatDecimal } from "./formatDecimal.js";
import { fractionOf, quotient } from "./fraction.js";
import { roundFraction } from "./mulDivDecimal.js";
import { roundDecimal } from "./roundDecimal.js";
import { digitCount, toSignificantDigits } from "./significant.js";
import type { Decimal, Fraction, Rounding } from "./types.js";
import { scaled } from "./units.js";

/** Integer exponents up to this size are worked out in full before the one rounding. */
const largestExactExponent = 1000;

/**
 * base^exponent to 34 significant digits, half to even, or as `rounding` says; an integer exponent beyond 1000 and a
 * fractional one are rounded from 34 digits. A base of 0 takes no negative exponent, a negative base no fractional
 * one; 0^0 is 1. Throws `decimal.out_of_range` beyond 10^1000 or below 10^-1000.
 */
export function powerDecimal(base: Decimal, exponent: Decimal, rounding?: Rounding): Decimal {
  const count = exactExponent(exponent);
  if (count === null) {
    const power = base.units === 0 ? ZERO : approximatePower(base, exponent);
    return rounding === undefined ? power : roundDecimal(power, rounding);
  }
  const power = exactPower(base, count);
  if (Math.abs(magnitude(power.numerator) - magnitude(power.denominator)) > largestExponent)
    throw outOfRange();
  return rounding === undefined ? toSignificantDigits(power) : roundFraction(power, rounding);
}

function exactExponent(exponent: Decimal): number | null {
  const text = formatDecimal(exponent);
  return !text.includes(".") && Math.abs(Number(text)) <= largestExactExponent ? Number(text) : null;
}

function exactPower(base: Decimal, exponent: number): Fraction {
  const size = Math.abs(exponent);
  const power = scaled(BigInt(base.units) ** BigInt(size), base.places * size);
  return exponent < 0 ? quotient(ONE, power) : fractionOf(power);
}

/** The number of digits before the point; of zeros after it, negative. */
function magnitude(d: Decimal): number {
  return d.units === 0 ? 0 : digitCount(d.units) - d.places;
}
