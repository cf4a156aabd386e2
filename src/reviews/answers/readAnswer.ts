import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  type DecimalCode,
  type DecimalProblem,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import { checkText, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  MAX_TEXT,
  pointer,
} from "../../kernel/issue/index.js";

/** An answer whose shape is sound: a rating of null was not observed. */
export interface ReadAnswer {
  readonly id: string;
  readonly personId: string;
  readonly raterId: string;
  readonly groupId: string;
  readonly itemId: string;
  readonly rating: Decimal | null;
  /** What was written beside it; null where there is nothing. */
  readonly comment: string | null;
  /** Its own fields, as a condition looks at them. */
  readonly fields: Fields;
}

const NAMED: ReadonlySet<string> = new Set([
  "id",
  "personId",
  "raterId",
  "groupId",
  "itemId",
  "rating",
  "reviewId",
  "answeredOn",
]);

const advice: Readonly<Record<DecimalProblem, string>> = {
  not_decimal: 'is not a decimal. Write it as "4" or "3.5"',
  not_finite: "is not a finite number. Write it as decimal text",
  unsafe_integer: "is an integer beyond 2^53 - 1. Write it as decimal text",
  too_long: "has too many digits. Round it",
  wrong_type: "is neither text nor a number. Write it as decimal text",
};

/** Reads the shape of an answer; null where it is faulty, and then `issues` says why. */
export function readAnswer(fields: Fields, path: string, issues: Issue[]): ReadAnswer | null {
  const before = issues.length;
  const id = readText(fields, "id", path, issues);
  const personId = readText(fields, "personId", path, issues);
  const raterId = readText(fields, "raterId", path, issues);
  const groupId = readText(fields, "groupId", path, issues);
  const itemId = readText(fields, "itemId", path, issues);
  const rating = readRating(fields, `${path}/rating`, issues);
  if (fields.has("reviewId")) checkText(fields.get("reviewId"), `${path}/reviewId`, issues);
  if (fields.has("answeredOn")) checkDate(fields.get("answeredOn"), `${path}/answeredOn`, issues);
  checkOthers(fields, path, issues);
  const isSound = issues.length === before;
  return isSound &&
    id !== null &&
    personId !== null &&
    raterId !== null &&
    groupId !== null &&
    itemId !== null
    ? { id, personId, raterId, groupId, itemId, rating, comment: commentOf(fields), fields }
    : null;
}

/** No issue repeats the rating: whoever reads it may not be allowed to know it. */
function readRating(fields: Fields, path: string, issues: Issue[]): Decimal | null {
  if (!fields.has("rating")) {
    const message = "A required field is missing. Add it (a rating, or null where it was not observed).";
    issues.push(documentIssue("document.missing_field", path, message, { expected: "rating" }));
    return null;
  }
  const given = fields.get("rating");
  if (given === null) return null;
  const decimal = typeof given === "bigint" ? "wrong_type" : parseDecimal(given);
  if (typeof decimal === "object") return decimal;
  const message = `The rating ${advice[decimal]}, or null where it was not observed.`;
  issues.push(issueOf<DecimalCode>(`decimal.${decimal}`, path, message));
  return null;
}

/** Comments are text; a field of this name that holds something else is not one. */
function commentOf(fields: Fields): string | null {
  const comment = fields.get("comment");
  return typeof comment === "string" && comment !== "" ? comment : null;
}

function checkDate(given: unknown, path: string, issues: Issue[]): void {
  if (typeof given === "string" && isCalendarDate(given)) return;
  issues.push(notADate(path));
}

/** Records are flat: what else an answer holds is text, a number, true, false or null. */
function checkOthers(fields: Fields, path: string, issues: Issue[]): void {
  for (const [name, value] of fields) {
    if (NAMED.has(name) || isFlat(value)) continue;
    const message = `A field of a record is a text of at most ${MAX_TEXT} characters, a finite number, true, false or null.`;
    issues.push(documentIssue("document.wrong_type", path + pointer([name]), message));
  }
}

function isFlat(value: unknown): boolean {
  if (typeof value === "string") return value.length <= MAX_TEXT;
  return (
    value === null || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
  );
}
