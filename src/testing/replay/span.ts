import {
  divided,
  least,
  minus,
  most,
  NOTHING,
  order,
  plus,
  type Rational,
  rational,
  rationalOf,
  readRational,
  times,
} from "../rational/index.js";

/**
 * All values that a printed number can stand for. Text is exact, save for a value whose decimals do not end: it is cut
 * to 34 digits, so that the value lies within half of the last digit of it.
 */
export interface Span {
  readonly low: Rational;
  readonly high: Rational;
}

/** Digits of a cut value, and how many of them are left at least where its last ones are zeros and not printed. */
const SIGNIFICANT = 34;
const LEAST_LEFT = 16;

/** The span of one exact value. */
export function exactly(value: Rational): Span {
  return { low: value, high: value };
}

/** The span of printed text, or null where it is no decimal. */
export function readSpan(text: string): Span | null {
  const value = readRational(text);
  if (value === null) return null;
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "").length;
  const places = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  if (digits < LEAST_LEFT || (digits > SIGNIFICANT && !endsInZeros(text, digits - SIGNIFICANT)))
    return exactly(value);
  const last = places + SIGNIFICANT - digits;
  const half = last >= 0 ? rational(1n, 2n * 10n ** BigInt(last)) : rational(10n ** BigInt(-last), 2n);
  return { low: minus(value, half), high: plus(value, half) };
}

/** A whole number of more digits than are kept has zeros for the last of them. */
function endsInZeros(text: string, count: number): boolean {
  return !text.includes(".") && text.endsWith("0".repeat(count));
}

export function isExact({ low, high }: Span): boolean {
  return order(low, high) === 0;
}

export function contains({ low, high }: Span, value: Rational): boolean {
  return order(low, value) <= 0 && order(value, high) <= 0;
}

export function plusSpan(a: Span, b: Span): Span {
  return { low: plus(a.low, b.low), high: plus(a.high, b.high) };
}

export function minusSpan(a: Span, b: Span): Span {
  return { low: minus(a.low, b.high), high: minus(a.high, b.low) };
}

export function timesSpan(a: Span, b: Span): Span {
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)];
  const [first = NOTHING] = corners;
  return { low: corners.reduce(least, first), high: corners.reduce(most, first) };
}

/** The quotient, or null where the divisor can be zero. */
export function overSpan(a: Span, b: Span): Span | null {
  if (contains(b, NOTHING)) return null;
  const one = rational(1n);
  const low = divided(one, b.high);
  const high = divided(one, b.low);
  return low === null || high === null ? null : timesSpan(a, { low, high });
}

/** A function that never falls, applied to both ends. */
export function mapSpan({ low, high }: Span, map: (value: Rational) => Rational): Span {
  return { low: map(low), high: map(high) };
}

/** Whether some value can be meant by both. */
export function overlaps(a: Span, b: Span): boolean {
  return order(a.low, b.high) <= 0 && order(b.low, a.high) <= 0;
}

/** The span of text that is known to be a decimal. */
export function spanOf(text: string): Span {
  return readSpan(text) ?? exactly(rationalOf(text));
}
