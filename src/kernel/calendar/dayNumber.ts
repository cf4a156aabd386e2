import type { AttainmentError } from "../issue/index.js";
import { calendarError, shown } from "./calendarError.js";
import { NOT_A_DAY, readDay } from "./readDay.js";
import type { CalendarDate } from "./types.js";

/**
 * The number of days from 1970-01-01 to a date.
 *
 * Formula: `dayNumber(date) = Date.UTC(year, month - 1, day) / 86400000`, computed with integers only. The result is
 * an integer from -719162 (0001-01-01) to 2932896 (9999-12-31).
 *
 * @param date - A calendar date.
 * @returns Whole days since 1970-01-01, below zero before it.
 * @throws AttainmentError `date.not_a_date` where `date` is not a real day.
 * @example
 * ```ts
 * import { dayNumber } from "attainment/kernel";
 * dayNumber("1970-01-02"); // => 1
 * dayNumber("2026-03-01") - dayNumber("2026-02-28"); // => 1
 * ```
 * @since 0.1.0
 */
export function dayNumber(date: CalendarDate): number {
  const day = readDay(date);
  if (day === NOT_A_DAY) throw notADate(date);
  return day;
}

/** The error about a value that should have been a date. */
export function notADate(value: unknown): AttainmentError {
  return calendarError(
    "date.not_a_date",
    `A calendar date is needed here, not ${shown(value)}. Write a real day as YYYY-MM-DD, such as 2026-03-15.`,
    { given: shown(value) },
  );
}
