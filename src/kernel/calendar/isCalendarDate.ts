import { NOT_A_DAY, readDay } from "./readDay.js";

/**
 * Is this value the text of a real calendar date?
 *
 * Only `YYYY-MM-DD` with the years 0001 to 9999 is; 2026-02-30, 2026-2-3 and 2026-02-03T00:00Z are not.
 *
 * @param text - Anything.
 * @returns True for the text of a day of the Gregorian calendar, extended to all these years.
 * @example
 * ```ts
 * import { isCalendarDate } from "attainment/kernel";
 * isCalendarDate("2028-02-29"); // => true
 * isCalendarDate("2026-02-29"); // => false
 * ```
 * @since 0.1.0
 */
export function isCalendarDate(text: unknown): boolean {
  return readDay(text) !== NOT_A_DAY;
}
