import { isCalendarDate } from "../calendar/index.js";
import { checkText } from "../facts/index.js";
import { documentIssue, type Fields, type Issue, issueOf, ownItems } from "../issue/index.js";

/** One of the words that a named choice has; absent: `otherwise`. */
export function readNamed<Word extends string>(
  options: Fields,
  name: string,
  allowed: readonly Word[],
  otherwise: Word,
  issues: Issue[],
): Word {
  const value = options.get(name);
  const known = allowed.find((each) => each === value);
  if (known !== undefined || value === undefined) return known ?? otherwise;
  const message = `The option ${name} has a value that is not known. Write one of ${allowed.join(", ")}.`;
  issues.push(documentIssue("document.wrong_value", `/options/${name}`, message, { allowed }));
  return otherwise;
}

/** A whole number of at least `least`; absent: `otherwise`. */
export function readWhole<Otherwise extends number | null>(
  fields: Fields,
  path: string,
  least: number,
  otherwise: Otherwise,
  issues: Issue[],
): number | Otherwise {
  const value = fields.get(path.slice(path.lastIndexOf("/") + 1));
  if (value === undefined) return otherwise;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  const message = `A whole number of ${least} or more is needed here. Correct it.`;
  issues.push(documentIssue("document.wrong_value", path, message, { least }));
  return otherwise;
}

/** A list of names that is not empty; absent: `otherwise`. */
export function readNames<Otherwise extends readonly string[] | null>(
  options: Fields,
  name: string,
  otherwise: Otherwise,
  issues: Issue[],
): readonly string[] | Otherwise {
  if (!options.has(name)) return otherwise;
  const path = `/options/${name}`;
  const items = ownItems(options.get(name), path, issues);
  if (items?.length === 0)
    issues.push(documentIssue("document.wrong_value", path, "The list is empty. Write at least one name."));
  return (items ?? []).flatMap((item, index) => checkText(item, `${path}/${index}`, issues) ?? []);
}

/** A name; absent: null. */
export function readName(options: Fields, name: string, issues: Issue[]): string | null {
  return options.has(name) ? checkText(options.get(name), `/options/${name}`, issues) : null;
}

/** A calendar date of the facts; absent: null. */
export function readDate(facts: Fields, name: string, issues: Issue[]): string | null {
  const value = facts.get(name);
  if (value === undefined) return null;
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const message = "A calendar date is needed here. Write a real day as YYYY-MM-DD.";
  issues.push(issueOf("date.not_a_date", `/${name}`, message));
  return null;
}
