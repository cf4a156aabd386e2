import { calendarError, shown } from "./calendarError.js";
import type { DayBounds } from "./dayBounds.js";
import { dayNumber } from "./dayNumber.js";
import { checkedCalendar, fiscalOffset } from "./fiscalOffset.js";
import { daysOfFiscalMonths, fiscalMonthAt } from "./fiscalWeeks.js";
import { firstDayOfMonth, monthIndexOf } from "./monthIndex.js";
import type { CalendarDate, FiscalCalendar, FiscalWeeks, PeriodUnit } from "./types.js";
import { weekdayOfDay } from "./weekdayOf.js";
import { numberOfWeekday } from "./weekdays.js";

/** How many months the units of whole months have. */
export const MONTHS_IN: Readonly<Record<Exclude<PeriodUnit, "day" | "week">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The days of the unit that a date falls into, as day numbers: these may lie just outside the years 0001 to 9999. */
export function unitBounds(
  date: CalendarDate,
  unit: PeriodUnit,
  fiscal: FiscalCalendar | undefined,
): DayBounds {
  switch (unit) {
    case "day": {
      const day = dayNumber(date);
      return { first: day, after: day + 1 };
    }
    case "week":
      return weekBounds(dayNumber(date), fiscal);
    case "month":
    case "quarter":
    case "half":
    case "year":
      return monthsAround(date, MONTHS_IN[unit], fiscal);
    default:
      throw notAUnit(unit);
  }
}

function weekBounds(day: number, fiscal: FiscalCalendar | undefined): DayBounds {
  const { weeks } = checkedCalendar(fiscal);
  const start = weeks === undefined ? 1 : numberOfWeekday(weeks.weekStart);
  const first = day - ((weekdayOfDay(day) - start + 7) % 7);
  return { first, after: first + 7 };
}

function monthsAround(date: CalendarDate, size: number, fiscal: FiscalCalendar | undefined): DayBounds {
  const { weeks, months } = checkedCalendar(fiscal);
  if (weeks === undefined) return monthBounds(monthIndexOf(date), size, fiscalOffset(months));
  return fiscalMonthBounds(weeks, dayNumber(date), size);
}

function fiscalMonthBounds(weeks: FiscalWeeks, day: number, size: number): DayBounds {
  const month = fiscalMonthAt(weeks, day);
  return daysOfFiscalMonths(weeks, { month: month - (month % size), months: size });
}

function monthBounds(month: number, size: number, offset: number): DayBounds {
  const first = month - ((month - offset + 12) % size);
  return { first: firstDayOfMonth(first), after: firstDayOfMonth(first + size) };
}

function notAUnit(unit: never): Error {
  return calendarError(
    "period.not_a_unit",
    `A unit of periods is needed here, not ${shown(unit)}. Write day, week, month, quarter, half or year.`,
    { given: shown(unit) },
  );
}
