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
  const exponent = typeof units === "bigint" ? decimalExponent(units < 0n ? -units : units) : null;
  return exponent === null ? String(units).length - (units < 0 ? 1 : 0) : exponent + 1;
}

/** Below this many hexadecimal digits printing is as fast as anything. */
const longHex = 250;

/** How near to a power of ten a logarithm in doubles may still tell on which side it is; it is right to 1e-9. */
const margin = 1e-6;

/**
 * The exponent of the power of ten below a long integer; null where the integer is short, or next to that power.
 *
 * Printing takes time that grows with the square of the length in decimal, and in step with it in hexadecimal.
 */
function decimalExponent(size: bigint): number | null {
  const hex = size.toString(16);
  if (hex.length < longHex) return null;
  const leading = Number.parseInt(hex.slice(0, 13), 16);
  const logarithm = Math.log10(leading) + (hex.length - 13) * Math.log10(16);
  const exponent = Math.floor(logarithm);
  const part = logarithm - exponent;
  return part > margin && part < 1 - margin ? exponent : null;
}
