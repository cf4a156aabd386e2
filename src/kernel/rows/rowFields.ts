import { isCalendarDate } from "../calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { readText } from "../facts/index.js";
import { documentIssue, type Issue, issueOf, MAX_TEXT } from "../issue/index.js";
import type { Row } from "./types.js";

/** A text that must be there and is not empty. */
export function rowName({ fields, path, issues }: Row, name: string): string | null {
  return readText(fields, name, path, issues);
}

/** A text that may be absent, null or empty; null where it is one of these, or faulty. */
export function rowText({ fields, path, issues }: Row, name: string): string | null {
  const value = fields.get(name) ?? null;
  if (value === null || value === "") return null;
  if (typeof value === "string" && value.length <= MAX_TEXT) return value;
  const message = `The value must be a text of at most ${MAX_TEXT} characters.`;
  issues.push(documentIssue("document.wrong_type", `${path}/${name}`, message, { expected: "string" }));
  return null;
}

/** A calendar date that may be absent or null. */
export function rowDate({ fields, path, issues }: Row, name: string): string | null {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message =
    "A calendar date is needed here. Write a real day as YYYY-MM-DD, or null where it is not known.";
  issues.push(issueOf("date.not_a_date", `${path}/${name}`, message));
  return null;
}

/** A calendar date that must be there. */
export function rowDay(row: Row, name: string): string | null {
  if ((row.fields.get(name) ?? null) !== null) return rowDate(row, name);
  row.issues.push(missing(row, name, "date"));
  return null;
}

/** A number that may be absent or null. */
export function rowNumber({ fields, path, issues }: Row, name: string): Fraction | null {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, `${path}/${name}`));
  return null;
}

/** A number of zero or more that may be absent or null. */
export function rowAmount(row: Row, name: string): Fraction | null {
  const value = rowNumber(row, name);
  if (value === null || value.numerator.units >= 0) return value;
  const message = "This number is below zero. Write zero or more, or null where it is not known.";
  row.issues.push(documentIssue("document.wrong_value", `${row.path}/${name}`, message));
  return null;
}

/** True or false; absent and null count as false. */
export function rowFlag({ fields, path, issues }: Row, name: string): boolean {
  const value = fields.get(name) ?? false;
  if (typeof value === "boolean") return value;
  const message = "The value must be true or false.";
  issues.push(documentIssue("document.wrong_type", `${path}/${name}`, message, { expected: "boolean" }));
  return false;
}

/** What a record is grouped by: the text of any field of it; null where it has none, or a faulty one. */
export function rowKey({ fields, path, issues }: Row, name: string | null): string | null {
  const value = name === null ? null : (fields.get(name) ?? null);
  if (value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "boolean") return String(value);
  const at = `${path}/${name}`;
  const fault = keyFault(value, at);
  if (fault === null) return String(value);
  if (issues.every((issue) => issue.path !== at)) issues.push(fault);
  return null;
}

/** A number that is not exact would put two groups together. */
function keyFault(value: unknown, path: string): Issue | null {
  if (typeof value === "number") {
    const decimal = parseDecimal(value);
    return typeof decimal === "string" ? decimalIssue(decimal, value, path) : null;
  }
  const message = "Records are grouped by this field. Write a text, a number, true, false or null.";
  return documentIssue("document.wrong_type", path, message, { expected: "string" });
}

function missing({ path }: Row, name: string, expected: string) {
  const message = `A required field is missing. Add it (${expected}).`;
  return documentIssue("document.missing_field", `${path}/${name}`, message, { expected });
}
