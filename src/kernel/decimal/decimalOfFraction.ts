import { ONE } from "./constants.js";
import type { Decimal, Fraction, Units } from "./types.js";
import { commonDivisor, divideUnits, multiplyUnits, negateUnits, shiftUnits } from "./units.js";

/** The exact value of a fraction whose decimals terminate, else null. */
export function decimalOfFraction(f: Fraction): Decimal | null {
  const { numerator, denominator } = f;
  if (denominator === ONE) return numerator;
  const n = numerator.units;
  const divisor = commonDivisor(n < 0 ? negateUnits(n) : n, denominator.units);
  // In lowest terms the decimals terminate if and only if the denominator is a product of twos and fives.
  const [afterTwos, twos] = withoutFactor(divideUnits(denominator.units, divisor), 2);
  const [afterFives, fives] = withoutFactor(afterTwos, 5);
  if (afterFives !== 1) return null;
  let units = divideUnits(n, divisor);
  for (let i = fives; i < twos; i++) units = multiplyUnits(units, 5);
  for (let i = twos; i < fives; i++) units = multiplyUnits(units, 2);
  const places = numerator.places - denominator.places + Math.max(twos, fives);
  return places < 0 ? { units: shiftUnits(units, -places), places: 0 } : { units, places };
}

/** Whether the decimals of the fraction terminate. */
export function fractionIsDecimal(f: Fraction): boolean {
  return decimalOfFraction(f) !== null;
}

function withoutFactor(units: Units, factor: 2 | 5): readonly [rest: Units, count: number] {
  let rest = units;
  let count = 0;
  for (; isMultiple(rest, factor); count++) rest = divideUnits(rest, factor);
  return [rest, count];
}

function isMultiple(units: Units, factor: 2 | 5): boolean {
  return typeof units === "number" ? units % factor === 0 : units % BigInt(factor) === 0n;
}
