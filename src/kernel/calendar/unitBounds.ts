import { calendarError, shown } from "./calendarError.js";
import { dayNumber } from "./dayNumber.js";
import { fiscalOffset } from "./fiscalOffset.js";
import { firstDayOfMonth, monthIndexOf } from "./monthIndex.js";
import type { CalendarDate, FiscalYear, PeriodUnit } from "./types.js";
import { weekdayOfDay } from "./weekdayOf.js";

/** Two day numbers, half open. */
export interface DayBounds {
  readonly first: number;
  readonly after: number;
}

/** How many months the units of whole months have. */
export const MONTHS_IN: Readonly<Record<Exclude<PeriodUnit, "day" | "week">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The days of the unit that a date falls into, as day numbers: these may lie just outside the years 0001 to 9999. */
export function unitBounds(date: CalendarDate, unit: PeriodUnit, fiscal: FiscalYear | undefined): DayBounds {
  switch (unit) {
    case "day": {
      const day = dayNumber(date);
      return { first: day, after: day + 1 };
    }
    case "week": {
      const day = dayNumber(date);
      const monday = day - weekdayOfDay(day) + 1;
      return { first: monday, after: monday + 7 };
    }
    case "month":
    case "quarter":
    case "half":
    case "year":
      return monthBounds(monthIndexOf(date), MONTHS_IN[unit], fiscalOffset(fiscal));
    default:
      throw notAUnit(unit);
  }
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
