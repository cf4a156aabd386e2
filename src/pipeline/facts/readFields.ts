import { isCalendarDate } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { documentIssue, issueOf, MAX_TEXT } from "../../kernel/issue/index.js";
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

/** A calendar date that must be there. */
export function requiredDate(record: Identified, name: string): string | null {
  const { fields, path, issues } = record;
  if ((fields.get(name) ?? null) !== null) return optionalDate(record, name);
  const message = "A required field is missing. Add it (date).";
  issues.push(documentIssue("document.missing_field", `${path}/${name}`, message, { expected: "date" }));
  return null;
}
