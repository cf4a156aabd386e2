import { type CalendarCode, type DateSpan, isCalendarDate, safeParsePeriod } from "../calendar/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { LeafTest, Reading } from "./conditionNode.js";
import type { SpanLiteral, Verdict } from "./types.js";

type DateComparison = "on" | "before" | "after";

const accepts: Readonly<Record<DateComparison, (date: string, day: string) => boolean>> = {
  on: (date, day) => date === day,
  before: (date, day) => date < day,
  after: (date, day) => date > day,
};

/** The test of `on`, `before` or `after`; null where the literal is no calendar date. */
export function dateTest(
  operator: DateComparison,
  day: string,
  ref: string,
  issues: Issue[],
): LeafTest | null {
  if (!checkDate(day, `${ref}/${operator}`, issues)) return null;
  const accept = accepts[operator];
  return { operator, expected: day, test: (value) => decide(value, (date) => accept(date, day)) };
}

/** The test of `during`, half open; null where the literal names no span. */
export function duringTest(literal: SpanLiteral, ref: string, issues: Issue[]): LeafTest | null {
  const span = readSpan(literal, `${ref}/during`, issues);
  if (span === null) return null;
  const { from, to } = span;
  return {
    operator: "during",
    expected: [from, to],
    test: (value) => decide(value, (date) => from <= date && date < to),
  };
}

function decide(value: Reading, accept: (date: string) => boolean): Verdict {
  if (typeof value !== "string" || !isCalendarDate(value)) return "missing";
  return accept(value) ? "met" : "unmet";
}

function readSpan(literal: SpanLiteral, path: string, issues: Issue[]): DateSpan | null {
  if (typeof literal === "string") return readPeriod(literal, path, issues);
  const from = checkDate(literal.from, `${path}/from`, issues);
  const to = checkDate(literal.to, `${path}/to`, issues);
  if (!from || !to) return null;
  if (literal.from < literal.to) return literal;
  issues.push(
    issueOf<CalendarCode>(
      "period.unsorted",
      path,
      "The span has no day: its end must be later than its start. It is half open, so write the first day after it as its end.",
    ),
  );
  return null;
}

function readPeriod(text: string, path: string, issues: Issue[]): DateSpan | null {
  const period = safeParsePeriod(text);
  if (period.ok) return period.data;
  for (const issue of period.issues.map((issue) => ({ ...issue, path }))) issues.push(issue);
  return null;
}

function checkDate(text: string, path: string, issues: Issue[]): boolean {
  if (isCalendarDate(text)) return true;
  issues.push(
    issueOf<CalendarCode>(
      "date.not_a_date",
      path,
      `${quoted(text)} is not a calendar date. Write a real day as YYYY-MM-DD.`,
    ),
  );
  return false;
}
