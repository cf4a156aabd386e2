import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import type { CalendarDate } from "./types.js";
import { dateOfUtc, utcDate } from "./utcDate.js";

/**
 * The same day of the month a number of months later, or earlier; the last day where that month is too short.
 *
 * Clipping loses the day, so that steps do not add up: 31 January plus one month is 28 February, plus one more is
 * 28 March, but 31 January plus two months is 31 March. For a series, always add to the first date:
 * `addMonths(first, n)`.
 *
 * @param date - The date to start from.
 * @param months - An integer; below zero goes back.
 * @returns The date.
 * @throws AttainmentError `date.not_a_date`; `date.out_of_range` where the result leaves the years 0001 to 9999 or
 * `months` is not an integer.
 * @example
 * ```ts
 * import { addMonths } from "attainment/kernel";
 * addMonths("2026-01-31", 1); // => "2026-02-28"
 * addMonths("2026-01-31", 2); // => "2026-03-31"
 * addMonths(addMonths("2026-01-31", 1), 1); // => "2026-03-28"
 * ```
 * @since 0.1.0
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  // date-fns would cut 1.5 to 1 in silence; as NaN it is refused like any other count out of range.
  return dateOfUtc(addMonthsToDate(utcDate(date), Number.isInteger(months) ? months : Number.NaN));
}
