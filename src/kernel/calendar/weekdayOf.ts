import { dayNumber } from "./dayNumber.js";
import type { CalendarDate } from "./types.js";

/**
 * The day of the week of a date, as ISO 8601 numbers it: 1 is Monday, 7 is Sunday.
 *
 * @param date - A calendar date.
 * @returns An integer from 1 to 7.
 * @throws AttainmentError `date.not_a_date`.
 * @example
 * ```ts
 * import { weekdayOf } from "attainment/kernel";
 * weekdayOf("2026-03-15"); // => 7
 * ```
 * @since 0.1.0
 */
export function weekdayOf(date: CalendarDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** The day of the week of a day number, 1 to 7. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
