import { isCalendarDate } from "../../kernel/calendar/index.js";
import {
  comparison,
  decimalIssue,
  formatDecimal,
  formatFixed,
  ONE,
  parseDecimal,
  scaled,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Json } from "../../kernel/index.js";
import type { Problem } from "./fieldReader.js";
import { startOfDay } from "./startOfDay.js";

/** A value as the CRM takes it, or what is wrong with it. */
export type Written = { readonly json: Json } | { readonly problem: Problem };

/** What is fixed for a CRM and a configuration. */
export interface WriteContext {
  readonly dateOf: (instant: string) => string;
  readonly percentPlaces: 0 | 2;
}

/** Writes a value that is there: never undefined or null. */
export type FieldWriter = (value: unknown, context: WriteContext) => Written;

/** As it stands; what is no plain value is refused. */
export const writeFree: FieldWriter = (value) =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)
    ? { json: typeof value === "number" || typeof value === "boolean" ? value : String(value) }
    : refused("a text, a number, true or false");

export const writeText: FieldWriter = (value) =>
  typeof value === "string" ? { json: value } : refused("a text");

/** Everything as text, as HubSpot has it. */
export const writeAsText: FieldWriter = (value, context) => {
  const written = writeFree(value, context);
  return "json" in written ? { json: String(written.json) } : written;
};

/** A reference as an object with an id. */
export const writeLookup: FieldWriter = (value) =>
  typeof value === "string" ? { json: { id: value } } : refused("an id");

/** An amount as text. */
export const writeMoneyText: FieldWriter = (value) => {
  const decimal = parseDecimal(value);
  if (typeof decimal === "string") return { problem: decimalIssue(decimal, value, "") };
  return { json: formatFixed(decimal, decimal.places) };
};

/** An amount as a number where that number is exactly it, else as text: no digit is lost. */
export const writeMoney: FieldWriter = (value) => {
  const decimal = parseDecimal(value);
  if (typeof decimal === "string") return { problem: decimalIssue(decimal, value, "") };
  return { json: exactNumber(formatDecimal(decimal)) };
};

/** A ratio on the scale of the CRM. */
export const writeProbability: FieldWriter = (value, { percentPlaces }) => {
  const ratio = parseDecimal(value);
  if (typeof ratio === "string") return { problem: decimalIssue(ratio, value, "") };
  if (comparison(ratio, ZERO) < 0 || comparison(ratio, ONE) > 0) return refused("a ratio from 0 to 1");
  const percent =
    ratio.places >= percentPlaces
      ? scaled(ratio.units, ratio.places - percentPlaces)
      : scaled(BigInt(ratio.units) * 10n ** BigInt(percentPlaces - ratio.places), 0);
  return { json: exactNumber(formatDecimal(percent)) };
};

/** A day as YYYY-MM-DD. */
export const writeDay: FieldWriter = (value) =>
  typeof value === "string" && isCalendarDate(value) ? { json: value } : refused("a calendar date");

/** A day as the instant in which it begins in the zone: the midnight of UTC would be shown there as the day before. */
export const writeStartOfDay: FieldWriter = (value, { dateOf }) =>
  typeof value === "string" && isCalendarDate(value)
    ? { json: new Date(startOfDay(value, dateOf)).toISOString() }
    : refused("a calendar date");

/** A day as the milliseconds in which it begins in the zone. */
export const writeEpoch: FieldWriter = (value, { dateOf }) =>
  typeof value === "string" && isCalendarDate(value)
    ? { json: startOfDay(value, dateOf) }
    : refused("a calendar date");

function exactNumber(text: string): number | string {
  const decimal = parseDecimal(Number(text));
  return typeof decimal === "object" && formatDecimal(decimal) === text ? Number(text) : text;
}

function refused(expected: string): Written {
  const message = `The value is not ${expected}. Correct it before it is written.`;
  return { problem: { code: "interop.wrong_value", message, params: { expected } } };
}
