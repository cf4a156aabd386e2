import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Decimal, formatDecimal, readDecimal } from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue, ownItems } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";

/** A required list of a state, each item read by itself. */
export function readList<T>(
  fields: Fields,
  name: string,
  path: string,
  issues: Issue[],
  read: (item: unknown, path: string) => T | null,
): readonly T[] {
  const at = `${path}/${name}`;
  if (!fields.has(name)) {
    const message = "A required field is missing. Add it (array).";
    issues.push(documentIssue("document.missing_field", at, message, { expected: "array" }));
    return [];
  }
  const items = ownItems(fields.get(name), at, issues) ?? [];
  return items.flatMap((item, index) => {
    const one = read(item, `${at}/${index}`);
    return one === null ? [] : [one];
  });
}

/** A required decimal whose places do not depend on how it is written. */
export function readPlain(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  const amount = readAmount(fields, name, path, issues);
  return amount && readDecimal(formatDecimal(amount));
}

/** A required calendar date. */
export function readDay(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const date = fields.get(name);
  if (typeof date === "string" && isCalendarDate(date)) return date;
  issues.push(notADate(`${path}/${name}`));
  return null;
}
