import type { Decimal, DecimalProblem } from "./types.js";
import { narrow, scaled, shiftUnits } from "./units.js";

const mostDigits = 60;
const mostCharacters = 100;

/** Beyond this length text cannot be a safe integer with sign and point, unless zeros pad it. */
const shortText = 18;

const grammar = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a decimal exactly, places as written, or names the problem. Never throws. */
export function parseDecimal(input: unknown): Decimal | DecimalProblem {
  if (typeof input === "string") return parseText(input);
  if (typeof input === "number") return parseNumber(input);
  if (typeof input === "bigint") return parseBigInt(input);
  return "wrong_type";
}

function parseNumber(input: number): Decimal | DecimalProblem {
  if (Number.isSafeInteger(input)) return { units: input + 0, places: 0 };
  if (!Number.isFinite(input)) return "not_finite";
  return Number.isInteger(input) ? "unsafe_integer" : parseText(String(input));
}

function parseBigInt(input: bigint): Decimal | DecimalProblem {
  // The bound comes first: printing a bigint of a million digits takes seconds.
  const bound = 10n ** BigInt(mostCharacters);
  return input < bound && input > -bound ? parseText(String(input)) : "too_long";
}

/** The hot path: short text with digits, perhaps a sign and a point; all else is left to the grammar. */
function parseText(text: string): Decimal | DecimalProblem {
  const length = text.length;
  if (length > shortText) return parseLongText(text);
  const first = text.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0; // - or +
  let units = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point < 0) point = i;
    else return parseLongText(text);
  }
  const places = point < 0 ? 0 : length - 1 - point;
  if (length - start - (point < 0 ? 0 : 1) === 0) return "not_decimal";
  // Sound for the same reason as the guards of units.ts: past 2^53 the running value never returns below it.
  if (units > Number.MAX_SAFE_INTEGER) return parseLongText(text);
  return { units: first === 45 ? 0 - units : units, places };
}

function parseLongText(text: string): Decimal | DecimalProblem {
  if (text.length > mostCharacters) return "too_long";
  const match = grammar.exec(text);
  if (match === null) return "not_decimal";
  const [, sign, whole = "", part = "", bare = "", exponent] = match;
  const fraction = part + bare;
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return scaled(0, fraction.length);
  const significant = digits.replace(/0+$/, "");
  const places = fraction.length - Number(exponent ?? 0);
  const needed = places - (digits.length - significant.length);
  if (significant.length > mostDigits) return "too_long";
  if (writtenLength(significant.length, needed) + (sign === "-" ? 1 : 0) > mostCharacters) return "too_long";
  if (exponent === undefined) return scaled(BigInt(sign === "-" ? `-${digits}` : digits), places);
  const units = narrow(BigInt(sign === "-" ? `-${significant}` : significant));
  return needed < 0 ? { units: shiftUnits(units, -needed), places: 0 } : { units, places: needed };
}

/** Characters of digits / 10^places without sign and exponent; places below 0 are zeros before the point. */
function writtenLength(digits: number, places: number): number {
  return places > 0 ? Math.max(digits - places, 1) + 1 + places : digits - places;
}
