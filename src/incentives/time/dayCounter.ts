import {
  buildWorkingCalendar,
  type DateSpan,
  days360,
  daysBetween,
  wholeMonths,
} from "../../kernel/calendar/index.js";
import { type Fraction, fractionOf, multiplyFractions, readLiteral } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { TimeCode } from "./codes.js";
import type { PlanProration } from "./types.js";

/** How a plan counts days. Every count adds up over parts. */
export interface DayCounter {
  days(span: DateSpan): number;
  /** What days in service are divided by where not all of a period is served; absent: its days. */
  divisor?(whole: DateSpan): Fraction | null;
}

export const actualDays: DayCounter = { days: ({ from, to }) => daysBetween(from, to) };

const WITHOUT_CALENDAR =
  "Business days are to be counted, and nothing says which days these are. Add calendar with weekend, holidays and workdays.";
const NEEDS_DIVISOR =
  'A month divisor is needed with dayCount "monthDivisor", and only there. Write divisor as a decimal above zero, such as "21.75".';

/** Compiles how days are counted; null where the document has a fault. */
export function buildDayCounter(proration: PlanProration, ref: string, issues: Issue[]): DayCounter | null {
  const { dayCount = "actual", calendar, divisor } = proration;
  const before = issues.length;
  const working = calendar === undefined ? null : buildWorkingCalendar(calendar, `${ref}/calendar`);
  if (working !== null && !working.ok) for (const issue of working.issues) issues.push(issue);
  if (dayCount === "businessDays" && calendar === undefined) {
    issues.push(
      issueOf<TimeCode>("incentives.proration_without_calendar", `${ref}/calendar`, WITHOUT_CALENDAR),
    );
  }
  const perMonth = divisor === undefined ? null : readLiteral(divisor, `${ref}/divisor`, issues);
  const isAbove = perMonth !== null && perMonth.numerator.units > 0;
  if ((dayCount === "monthDivisor") !== (divisor !== undefined) || (perMonth !== null && !isAbove)) {
    issues.push(issueOf<TimeCode>("incentives.proration_divisor", `${ref}/divisor`, NEEDS_DIVISOR));
  }
  if (issues.length > before) return null;
  const businessDays: DayCounter | null =
    working === null || !working.ok ? null : { days: (span) => working.data.countWorkingDays(span) };
  switch (dayCount) {
    case "actual":
      return actualDays;
    case "thirty360":
      return { days: (span) => days360(span, "european") };
    case "businessDays":
      return businessDays;
    case "monthDivisor":
      return { ...(businessDays ?? actualDays), divisor: (whole) => divisorOf(perMonth, whole) };
  }
}

/** The days of a period by its months; null where it is not whole months. */
function divisorOf(perMonth: Fraction | null, whole: DateSpan): Fraction | null {
  const months = wholeMonths(whole);
  return months === null || perMonth === null
    ? null
    : multiplyFractions(perMonth, fractionOf({ units: months, places: 0 }));
}
