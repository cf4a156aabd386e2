import { attainmentError, type Issue, ownValue } from "../issue/index.js";
import { calendarIssue } from "./calendarError.js";
import type { CalendarCode } from "./codes.js";
import type { FiscalCalendar, FiscalWeeks, FiscalYear } from "./types.js";
import { isWeekday } from "./weekdays.js";

/** What is wrong with a fiscal calendar, or null. Absent is right: years are then calendar years. */
export function fiscalYearIssue(fiscal: unknown): Issue<CalendarCode> | null {
  if (fiscal === undefined) return null;
  const isWeekly = ownValue(fiscal, "pattern") !== undefined;
  const isNamed = ["startYear", "endYear"].some((each) => each === ownValue(fiscal, "named"));
  if (isNamed && (isWeekly ? isWeeks(fiscal) : isMonth(ownValue(fiscal, "firstMonth")))) return null;
  return calendarIssue("period.not_a_fiscal_year", "", isWeekly ? NEEDS_OF_WEEKS : NEEDS_OF_MONTHS);
}

/** A fiscal calendar that was checked. */
export type CheckedCalendar =
  | { readonly weeks: FiscalWeeks; readonly months?: never }
  | { readonly weeks?: never; readonly months: FiscalYear | undefined };

/** Tells years of weeks from years of months; throws where it is neither. */
export function checkedCalendar(fiscal: FiscalCalendar | undefined): CheckedCalendar {
  const issue = fiscalYearIssue(fiscal);
  if (issue !== null) throw attainmentError([issue]);
  if (fiscal === undefined) return { months: undefined };
  return "pattern" in fiscal ? { weeks: fiscal } : { months: fiscal };
}

/** How many months after January a year of months begins, 0 to 11. */
export function fiscalOffset(fiscal: FiscalYear | undefined): number {
  return fiscal === undefined ? 0 : fiscal.firstMonth - 1;
}

/** By how much the number of a fiscal year is above the calendar year that it begins in, 0 or 1. */
export function fiscalYearShift(fiscal: FiscalYear): number {
  return fiscal.named === "endYear" && fiscal.firstMonth > 1 ? 1 : 0;
}

const NEEDS_OF_MONTHS =
  'A fiscal year needs firstMonth, an integer from 1 to 12, and named, "startYear" or "endYear". Correct both fields.';
const NEEDS_OF_WEEKS =
  'A fiscal year of weeks needs pattern ("4-4-5", "4-5-4" or "5-4-4"), weekStart (a weekday), yearEnd with month (1 to 12) and rule ("lastInMonth" or "nearestToMonthEnd"), and named ("startYear" or "endYear"); extraWeekIn is from 1 to 12. Correct these fields.';

function isWeeks(fiscal: unknown): boolean {
  const yearEnd = ownValue(fiscal, "yearEnd");
  const extraWeekIn = ownValue(fiscal, "extraWeekIn");
  return (
    ["4-4-5", "4-5-4", "5-4-4"].some((each) => each === ownValue(fiscal, "pattern")) &&
    isWeekday(ownValue(fiscal, "weekStart")) &&
    isMonth(ownValue(yearEnd, "month")) &&
    ["lastInMonth", "nearestToMonthEnd"].some((each) => each === ownValue(yearEnd, "rule")) &&
    (extraWeekIn === undefined || isMonth(extraWeekIn))
  );
}

function isMonth(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12;
}
