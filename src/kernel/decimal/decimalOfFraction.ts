import { ONE } from "./constants.js";
import type { Decimal, Fraction, Units } from "./types.js";
import { divideUnits, multiplyUnits, shiftUnits } from "./units.js";

/** The exact value of a fraction whose decimals terminate, else null; with no more places than it needs. */
export function decimalOfFraction(f: Fraction): Decimal | null {
  const { numerator, denominator } = f;
  if (denominator === ONE) return numerator;
  const [afterTwos, allTwos] = withoutFactor(denominator.units, 2);
  const [others, allFives] = withoutFactor(afterTwos, 5);
  // The decimals terminate if and only if twos and fives are all that is left of the denominator in lowest terms. One
  // division tells; a greatest common divisor would take as many as the numbers have digits.
  if (!isMultiple(numerator.units, others)) return null;
  const [afterShared, sharedTwos] = withoutFactor(divideUnits(numerator.units, others), 2, allTwos);
  const [rest, sharedFives] = withoutFactor(afterShared, 5, allFives);
  const twos = allTwos - sharedTwos;
  const fives = allFives - sharedFives;
  let units = rest;
  for (let i = fives; i < twos; i++) units = multiplyUnits(units, 5);
  for (let i = twos; i < fives; i++) units = multiplyUnits(units, 2);
  const places = numerator.places - denominator.places + Math.max(twos, fives);
  return places < 0 ? { units: shiftUnits(units, -places), places: 0 } : { units, places };
}

/** Whether the decimals of the fraction terminate. */
export function fractionIsDecimal(f: Fraction): boolean {
  return decimalOfFraction(f) !== null;
}

/** The units divided by a factor as often as it goes, `most` times at most, and how often that was. */
function withoutFactor(
  units: Units,
  factor: 2 | 5,
  most: number = Number.POSITIVE_INFINITY,
): readonly [rest: Units, count: number] {
  let rest = units;
  let count = 0;
  for (; count < most && isMultiple(rest, factor); count++) rest = divideUnits(rest, factor);
  return [rest, count];
}

function isMultiple(units: Units, divisor: Units): boolean {
  return typeof units === "number" && typeof divisor === "number"
    ? units % divisor === 0
    : BigInt(units) % BigInt(divisor) === 0n;
}
