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
import { documentIssue, issueOf, MAX_TEXT } from "../../kernel/issue/index.js";
import { notARatio } from "../notARatio.js";
import type { Identified } from "./readRecords.js";

/** A text that may be absent, null or empty; null where it is one of these, or faulty, and then the record says why. */
export function optionalText({ fields, path, issues }: Identified, name: string): string | null {
  const value = fields.get(name) ?? null;
  if (value === null || value === "") return null;
  if (typeof value === "string" && value.length <= MAX_TEXT) return value;
  const message = `The value must be a text of at most ${MAX_TEXT} characters.`;
  issues.push(documentIssue("document.wrong_type", `${path}/${name}`, message, { expected: "string" }));
  return null;
}

/** A calendar date that may be absent or null. */
export function optionalDate({ fields, path, issues }: Identified, name: string): string | null {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message =
    "A calendar date is needed here. Write a real day as YYYY-MM-DD, or null where it is not known.";
  issues.push(issueOf("date.not_a_date", `${path}/${name}`, message));
  return null;
}

/** A decimal that may be absent or null. */
export function optionalAmount({ fields, path, issues }: Identified, name: string): Decimal | null {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, `${path}/${name}`));
  return null;
}

/** A ratio from 0 to 1 that may be absent or null. */
export function optionalRatio(record: Identified, name: string): Decimal | null {
  const ratio = optionalAmount(record, name);
  if (ratio === null || (comparison(ratio, ZERO) >= 0 && comparison(ratio, ONE) <= 0)) return ratio;
  record.issues.push(notARatio(formatDecimal(ratio), `${record.path}/${name}`));
  return null;
}

/** A whole number of the order within a day, which may be absent or null; it counts as 0 then. */
export function optionalSequence({ fields, path, issues }: Identified): number {
  const value = fields.get("sequence") ?? null;
  if (value === null) return 0;
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  const message = "The order within a day is a whole number. Write one, or leave it out.";
  issues.push(documentIssue("document.wrong_type", `${path}/sequence`, message, { expected: "integer" }));
  return 0;
}

/** A calendar date that must be there. */
export function requiredDate(record: Identified, name: string): string | null {
  const { fields, path, issues } = record;
  if ((fields.get(name) ?? null) !== null) return optionalDate(record, name);
  const message = "A required field is missing. Add it (date).";
  issues.push(documentIssue("document.missing_field", `${path}/${name}`, message, { expected: "date" }));
  return null;
}
