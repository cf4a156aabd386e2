import { attainmentError, type Issue, ownValue } from "../issue/index.js";
import { calendarIssue } from "./calendarError.js";
import type { CalendarCode } from "./codes.js";
import type { FiscalYear } from "./types.js";

/** What is wrong with a fiscal year, or null. Absent is right: years are then calendar years. */
export function fiscalYearIssue(fiscal: unknown): Issue<CalendarCode> | null {
  if (fiscal === undefined) return null;
  const firstMonth = ownValue(fiscal, "firstMonth");
  const named = ownValue(fiscal, "named");
  if (
    typeof firstMonth === "number" &&
    Number.isInteger(firstMonth) &&
    firstMonth >= 1 &&
    firstMonth <= 12 &&
    (named === "startYear" || named === "endYear")
  ) {
    return null;
  }
  return calendarIssue(
    "period.not_a_fiscal_year",
    "",
    'A fiscal year needs firstMonth, an integer from 1 to 12, and named, "startYear" or "endYear". Correct both fields.',
  );
}

/** How many months after January a year begins, 0 to 11. */
export function fiscalOffset(fiscal: FiscalYear | undefined): number {
  const issue = fiscalYearIssue(fiscal);
  if (issue !== null) throw attainmentError([issue]);
  return fiscal === undefined ? 0 : fiscal.firstMonth - 1;
}

/** By how much the number of a fiscal year is above the calendar year that it begins in, 0 or 1. */
export function fiscalYearShift(fiscal: FiscalYear): number {
  return fiscal.named === "endYear" && fiscal.firstMonth > 1 ? 1 : 0;
}
