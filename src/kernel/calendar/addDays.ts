import { dateOfDay } from "./dateOfDay.js";
import { dayNumber } from "./dayNumber.js";
import type { CalendarDate } from "./types.js";

/**
 * The date a number of days later, or earlier.
 *
 * @param date - The date to start from.
 * @param days - An integer; below zero goes back.
 * @returns The date.
 * @throws AttainmentError `date.not_a_date`; `date.out_of_range` where the result leaves the years 0001 to 9999 or
 * `days` is not an integer.
 * @example
 * ```ts
 * import { addDays } from "attainment/kernel";
 * addDays("2026-02-28", 1); // => "2026-03-01"
 * ```
 * @since 0.1.0
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + (Number.isInteger(days) ? days : Number.NaN));
}
