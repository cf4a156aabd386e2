import { Decimal as Engine } from "decimal.js";
import { decimalError } from "./decimalIssue.js";
import { formatDecimal } from "./formatDecimal.js";
import { significantDigits } from "./significant.js";
import type { Decimal } from "./types.js";
import { scaled } from "./units.js";

/*
 * The one door to decimal.js. It works with 60 digits, so that the 34 that leave are right; its instances never leave.
 */
const Precise = /* @__PURE__ */ Engine.clone({
  defaults: true,
  precision: 60,
  rounding: Engine.ROUND_HALF_EVEN,
});

/** Results beyond 10^1000, or nearer to zero than 10^-1000, are refused. */
export const largestExponent = 1000;

export function approximatePower(base: Decimal, exponent: Decimal): Decimal {
  return bounded(enter(base).pow(enter(exponent)));
}

/** A first guess at the integer root of a positive integer, right to some 50 digits. */
export function approximateRoot(value: bigint, degree: number): bigint {
  const digits = String(value);
  // Leading digits are enough, and logarithms of long numbers are slow.
  const x = new Precise(`${digits.slice(0, 60)}e${Math.max(digits.length - 60, 0)}`);
  const root = degree === 2 ? x.sqrt() : x.pow(new Precise(1).div(degree));
  return BigInt(root.ceil().toFixed());
}

function enter(d: Decimal): Engine {
  return new Precise(formatDecimal(d));
}

function leave(x: Engine): Decimal {
  const text = x.toSignificantDigits(significantDigits).toFixed();
  const point = text.indexOf(".");
  return scaled(BigInt(text.replace(".", "")), point < 0 ? 0 : text.length - 1 - point);
}

function bounded(x: Engine): Decimal {
  if (x.isFinite() && !x.isZero() && Math.abs(x.e) <= largestExponent) return leave(x);
  throw outOfRange();
}

/** The error for a result that no sales figure needs and that would fill memory. */
export function outOfRange(): Error {
  return decimalError(
    "decimal.out_of_range",
    "",
    "The result is beyond 10^1000 or nearer to zero than 10^-1000. Check the exponent.",
  );
}
