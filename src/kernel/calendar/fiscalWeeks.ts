import type { DayBounds } from "./dayBounds.js";
import { firstDayOfMonth } from "./monthIndex.js";
import type { FiscalWeeks } from "./types.js";
import { weekdayOfDay } from "./weekdayOf.js";
import { numberOfWeekday } from "./weekdays.js";

/** Weeks of the three periods of a quarter. */
const PATTERNS: Readonly<Record<FiscalWeeks["pattern"], readonly number[]>> = {
  "4-4-5": [4, 4, 5],
  "4-5-4": [4, 5, 4],
  "5-4-4": [5, 4, 4],
};

/** The first day after the year that is due to end with its month of the calendar year `year`, as a day number. */
export function dayAfterYear({ weekStart, yearEnd }: FiscalWeeks, year: number): number {
  // The week starts on the day after its last one, so that the end is looked for among starts.
  const dayAfterMonth = firstDayOfMonth(12 * year + yearEnd.month);
  const back = (weekdayOfDay(dayAfterMonth) - numberOfWeekday(weekStart) + 7) % 7;
  const last = dayAfterMonth - back;
  return yearEnd.rule === "nearestToMonthEnd" && back > 3 ? last + 7 : last;
}

/** The weeks of a year, 52 or 53. */
export function weeksOfYear(calendar: FiscalWeeks, year: number): number {
  return (dayAfterYear(calendar, year) - dayAfterYear(calendar, year - 1)) / 7;
}

/** The year that a day falls into, by the calendar year that it is due to end in. */
export function fiscalYearAt(calendar: FiscalWeeks, day: number): number {
  let year = Math.floor(day / 365.2425) + 1969;
  while (dayAfterYear(calendar, year) <= day) year += 1;
  return year;
}

/** By how much the number that a year is named by is above the calendar year that it is due to end in, 0 or -1. */
export function weeklyYearShift({ named, yearEnd }: FiscalWeeks): number {
  return named === "startYear" && yearEnd.month < 12 ? -1 : 0;
}

/** The day number of the first day of a period, which is given as `12 * year + period - 1`. */
export function firstDayOfFiscalMonth(calendar: FiscalWeeks, index: number): number {
  const year = Math.floor(index / 12);
  const start = dayAfterYear(calendar, year - 1);
  const before = monthWeeks(calendar, year).slice(0, index - 12 * year);
  return start + 7 * before.reduce((sum, weeks) => sum + weeks, 0);
}

/** The index of the period that a day falls into. */
export function fiscalMonthAt(calendar: FiscalWeeks, day: number): number {
  let index = 12 * fiscalYearAt(calendar, day);
  while (firstDayOfFiscalMonth(calendar, index + 1) <= day) index += 1;
  return index;
}

/** A run of whole periods. */
export interface FiscalMonths {
  readonly month: number;
  readonly months: number;
}

/** The whole periods that two day numbers begin and end, or null. */
export function fiscalMonthsOf(calendar: FiscalWeeks, { first, after }: DayBounds): FiscalMonths | null {
  const month = fiscalMonthAt(calendar, first);
  const end = fiscalMonthAt(calendar, after);
  const isWhole =
    firstDayOfFiscalMonth(calendar, month) === first && firstDayOfFiscalMonth(calendar, end) === after;
  return isWhole ? { month, months: end - month } : null;
}

/** The days of a run of whole periods. */
export function daysOfFiscalMonths(calendar: FiscalWeeks, { month, months }: FiscalMonths): DayBounds {
  return {
    first: firstDayOfFiscalMonth(calendar, month),
    after: firstDayOfFiscalMonth(calendar, month + months),
  };
}

/** The week of its year that begins on a day, counted from 1; null where none begins there. */
export function fiscalWeekAt(calendar: FiscalWeeks, day: number): { year: number; week: number } | null {
  const year = fiscalYearAt(calendar, day);
  const days = day - dayAfterYear(calendar, year - 1);
  return days % 7 === 0 ? { year, week: days / 7 + 1 } : null;
}

/** The weeks of each of the 12 periods of a year. */
function monthWeeks(calendar: FiscalWeeks, year: number): readonly number[] {
  const { pattern, extraWeekIn = 12 } = calendar;
  const quarter = PATTERNS[pattern];
  const extra = weeksOfYear(calendar, year) - 52;
  return [...quarter, ...quarter, ...quarter, ...quarter].map((weeks, at) =>
    at + 1 === extraWeekIn ? weeks + extra : weeks,
  );
}
