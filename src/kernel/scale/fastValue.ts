import type { FastTable } from "./fastTable.js";

const ZERO = 48;
const MINUS = 45;
const POINT = -2;
/** Longer text cannot be a safe integer with sign and point, unless zeros pad it. */
const SHORT = 18;

const powers: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/**
 * Reads short decimal text as an integer at `places`; NaN for text that has to be read in full, be it too long, too
 * fine, written with an exponent, or faulty. Beyond 2^53 - 1 it may be off, but never comes back below: no table
 * serves it.
 */
export function unitsOf(text: string, places: number): number {
  const length = text.length;
  if (length > SHORT) return Number.NaN;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let units = 0;
  let point = length;
  for (let index = start; index < length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === POINT && point === length) point = index;
    else return Number.NaN;
  }
  const written = point === length ? 0 : length - 1 - point;
  const digits = length - start - (point === length ? 0 : 1);
  if (digits === 0 || written > places) return Number.NaN;
  const scaled = units * (powers[places - written] ?? Number.NaN);
  return start === 1 ? 0 - scaled : scaled;
}

/** The band that holds a value; -1 for a value that the table does not serve. */
export function fastBand({ lowest, highest, starts }: FastTable, units: number): number {
  // Written so that NaN fails it too.
  if (!(units >= lowest && units <= highest)) return -1;
  let band = 0;
  let end = starts.length;
  while (end - band > 1) {
    const middle = (band + end) >>> 1;
    if (units < (starts[middle] ?? 0)) end = middle;
    else band = middle;
  }
  return band;
}

/** `value * rate + intercept` as an integer; NaN where a product or sum would not be safe. */
export function fastProduct({ rates, intercepts, rounding }: FastTable, band: number, units: number): number {
  const limit = Number.MAX_SAFE_INTEGER - (rounding === null ? 0 : rounding.divisor);
  const product = units * (rates[band] ?? Number.NaN);
  if (!(product <= limit && product >= -limit)) return Number.NaN;
  const sum = product + (intercepts[band] ?? Number.NaN);
  return sum <= limit && sum >= -limit ? sum : Number.NaN;
}
