import { isCalendarDate } from "../../kernel/calendar/index.js";
import { documentIssue, type Fields, type Issue, issueOf } from "../../kernel/issue/index.js";

/** A calendar date that may be absent; null where it is, or where it is faulty, and then `issues` says why. */
export function readDate(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = fields.get(name);
  if (value === undefined) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message = "A calendar date is needed here. Write a real day as YYYY-MM-DD, or leave the field out.";
  issues.push(issueOf("date.not_a_date", `${path}/${name}`, message));
  return null;
}

/** Two dates that may be absent, of which the first has to be earlier. */
export function readSpan(
  fields: Fields,
  [first, second]: readonly [from: string, to: string],
  path: string,
  issues: Issue[],
): readonly [from: string | null, to: string | null] {
  const from = readDate(fields, first, path, issues);
  const to = readDate(fields, second, path, issues);
  if (from !== null && to !== null && from >= to) {
    const message = `From ${from} to ${to} there is no day. "${second}" is the first day after.`;
    issues.push(issueOf("period.unsorted", `${path}/${second}`, message, { from, to }));
  }
  return [from, to];
}

/** The issue of a required field that is not there. */
export function missingField(path: string, expected: string): Issue {
  const message = `A required field is missing. Add it (${expected}).`;
  return documentIssue("document.missing_field", path, message, { expected });
}
