import type { DayBounds } from "./dayBounds.js";
import { checkedCalendar, fiscalOffset, fiscalYearShift } from "./fiscalOffset.js";
import { mondayOfWeek, weeksInYear } from "./isoWeek.js";
import { firstDayOfMonth } from "./monthIndex.js";
import { NOT_A_DAY, readDay } from "./readDay.js";
import type { FiscalCalendar, FiscalYear } from "./types.js";
import { readWeeklyText } from "./weeklyText.js";

/** Why a text is no period: it has no known form or names nothing that exists, or its form needs a fiscal year. */
export type PeriodTextFault = "unknown" | "noFiscalYear";

type Read = DayBounds | PeriodTextFault;

const YEARS = /^(FY)?(\d{4})\.\.(FY)?(\d{4})$/;
const PART_OF_YEAR = /^(FY)?(\d{4})(?:-(H[12]|Q[1-4]))?$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** A period or a week, which only a fiscal year of weeks has. */
const WEEKLY_PART = /^FY\d{4}-[PW]\d{2}$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

/**
 * The days that a name of a period means, as day numbers. They may be in the wrong order or outside the years 0001
 * to 9999: that is for the caller to refuse.
 */
export function readPeriodText(text: unknown, fiscal: FiscalCalendar | undefined): Read {
  if (typeof text !== "string") return "unknown";
  const { weeks, months } = checkedCalendar(fiscal);
  if (weeks !== undefined && text.startsWith("FY")) return readWeeklyText(text, weeks) ?? "unknown";
  if (fiscal === undefined && WEEKLY_PART.test(text)) return "noFiscalYear";
  return (
    readDays(text) ??
    readPartOfYear(text, months) ??
    readYears(text, months) ??
    readMonth(text) ??
    readWeek(text) ??
    "unknown"
  );
}

/** A day, or two dates with a slash between. */
function readDays(text: string): Read | null {
  const first = readDay(text.slice(0, 10));
  if (first === NOT_A_DAY) return null;
  if (text.length === 10) return { first, after: first + 1 };
  const after = readDay(text.slice(11));
  return text[10] === "/" && after !== NOT_A_DAY ? { first, after } : null;
}

function readPartOfYear(text: string, fiscal: FiscalYear | undefined): Read | null {
  const match = PART_OF_YEAR.exec(text);
  if (match === null) return null;
  const [, prefix, digits, part] = match;
  const start = startOfYear(prefix, digits, fiscal);
  if (typeof start === "string") return start;
  const months = part === undefined ? 12 : part.startsWith("H") ? 6 : 3;
  return monthsFrom(part === undefined ? start : start + months * (Number(part.slice(1)) - 1), months);
}

/** Two years, both included, both fiscal or both of the calendar. */
function readYears(text: string, fiscal: FiscalYear | undefined): Read | null {
  const match = YEARS.exec(text);
  if (match === null) return null;
  const [, prefix, digits, lastPrefix, lastDigits] = match;
  if (prefix !== lastPrefix) return null;
  const start = startOfYear(prefix, digits, fiscal);
  const last = startOfYear(lastPrefix, lastDigits, fiscal);
  if (typeof start === "string") return start;
  return typeof last === "string" ? last : monthsFrom(start, last + 12 - start);
}

function readMonth(text: string): Read | null {
  const match = MONTH.exec(text);
  return match === null ? null : monthsFrom(12 * Number(match[1]) + Number(match[2]) - 1, 1);
}

function readWeek(text: string): Read | null {
  const match = WEEK.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const week = Number(match[2]);
  if (week < 1 || week > weeksInYear(year)) return null;
  const first = mondayOfWeek({ year, week });
  return { first, after: first + 7 };
}

/** The index of the month that a year begins with. */
function startOfYear(
  prefix: string | undefined,
  digits: string | undefined,
  fiscal: FiscalYear | undefined,
): number | PeriodTextFault {
  const year = Number(digits);
  if (prefix === undefined) return 12 * year;
  return fiscal === undefined ? "noFiscalYear" : 12 * (year - fiscalYearShift(fiscal)) + fiscalOffset(fiscal);
}

function monthsFrom(month: number, months: number): DayBounds {
  return { first: firstDayOfMonth(month), after: firstDayOfMonth(month + months) };
}
