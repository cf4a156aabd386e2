import { isCalendarDate } from "../../kernel/calendar/index.js";
import {
  comparison,
  type Decimal,
  decimalIssue,
  formatDecimal,
  ONE,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { documentIssue, type FieldView, type Issue, issueOf, MAX_TEXT } from "../../kernel/issue/index.js";
import { notARatio } from "../notARatio.js";

/** The fields of a record. Its path is asked for at a fault only: to put it together costs more than to read a field. */
export interface RecordFields {
  readonly fields: FieldView;
  readonly path: string;
  readonly issues: Issue[];
}

/** A text that must be there and is not empty; null where it is missing or faulty, and then the record says why. */
export function requiredText(record: RecordFields, name: string): string | null {
  const value = record.fields.get(name);
  if (typeof value === "string" && value !== "" && value.length <= MAX_TEXT) return value;
  return readText(record.fields, name, record.path, record.issues);
}

/** A text that may be absent, null or empty; null where it is one of these, or faulty, and then the record says why. */
export function optionalText(record: RecordFields, name: string): string | null {
  const value = record.fields.get(name) ?? null;
  if (value === null || value === "") return null;
  if (typeof value === "string" && value.length <= MAX_TEXT) return value;
  const message = `The value must be a text of at most ${MAX_TEXT} characters.`;
  const path = `${record.path}/${name}`;
  record.issues.push(documentIssue("document.wrong_type", path, message, { expected: "string" }));
  return null;
}

/** A calendar date that may be absent or null. */
export function optionalDate(record: RecordFields, name: string): string | null {
  const value = record.fields.get(name) ?? null;
  if (value === null) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message =
    "A calendar date is needed here. Write a real day as YYYY-MM-DD, or null where it is not known.";
  record.issues.push(issueOf("date.not_a_date", `${record.path}/${name}`, message));
  return null;
}

/** A decimal that may be absent or null. */
export function optionalAmount(record: RecordFields, name: string): Decimal | null {
  const value = record.fields.get(name) ?? null;
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  record.issues.push(decimalIssue(decimal, value, `${record.path}/${name}`));
  return null;
}

/** A ratio from 0 to 1 that may be absent or null. */
export function optionalRatio(record: RecordFields, name: string): Decimal | null {
  const ratio = optionalAmount(record, name);
  if (ratio === null || (comparison(ratio, ZERO) >= 0 && comparison(ratio, ONE) <= 0)) return ratio;
  record.issues.push(notARatio(formatDecimal(ratio), `${record.path}/${name}`));
  return null;
}

/** A whole number of the order within a day, which may be absent or null; it counts as 0 then. */
export function optionalSequence(record: RecordFields): number {
  const value = record.fields.get("sequence") ?? null;
  if (value === null) return 0;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  const message = "The order within a day is a whole number. Write one, or leave it out.";
  const path = `${record.path}/sequence`;
  record.issues.push(documentIssue("document.wrong_type", path, message, { expected: "integer" }));
  return 0;
}

/** A calendar date that must be there. */
export function requiredDate(record: RecordFields, name: string): string | null {
  if ((record.fields.get(name) ?? null) !== null) return optionalDate(record, name);
  const message = "A required field is missing. Add it (date).";
  const path = `${record.path}/${name}`;
  record.issues.push(documentIssue("document.missing_field", path, message, { expected: "date" }));
  return null;
}
