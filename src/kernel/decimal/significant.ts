import { roundShiftedQuotient } from "./roundQuotient.js";
import type { Decimal, Fraction, Units } from "./types.js";
import { scaled, shiftUnits } from "./units.js";

/** The significant digits of a result that neither terminates nor meets a rounding step. */
export const significantDigits = 34;

/** The fraction to 34 significant digits, half to even. */
export function toSignificantDigits(f: Fraction): Decimal {
  const { numerator, denominator } = f;
  if (numerator.units === 0) return numerator;
  // The quotient of the units, shifted like this, has 34 or 35 digits before its point.
  let shift = significantDigits + digitCount(denominator.units) - digitCount(numerator.units);
  const limit = shiftUnits(1, significantDigits);
  const whole = roundShiftedQuotient(numerator.units, denominator.units, shift, "towardZero");
  if (whole >= limit || -whole >= limit) shift--;
  const units = roundShiftedQuotient(numerator.units, denominator.units, shift, "halfEven");
  return trimmed(units, numerator.places - denominator.places + shift);
}

/** units / 10^places without trailing zeros after the point; places may be negative. */
export function trimmed(units: Units, places: number): Decimal {
  if (places <= 0) return { units: shiftUnits(units, -places), places: 0 };
  const text = String(units);
  const zeros = Math.min(/0*$/.exec(text)?.[0].length ?? 0, places);
  return scaled(BigInt(text.slice(0, text.length - zeros)), places - zeros);
}

/** The number of digits of an integer, its sign left out. */
export function digitCount(units: Units): number {
  return String(units).length - (units < 0 ? 1 : 0);
}
