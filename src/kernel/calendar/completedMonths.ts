import { addMonths } from "./addMonths.js";
import { dayNumber } from "./dayNumber.js";
import { monthIndexOf } from "./monthIndex.js";
import type { CalendarDate } from "./types.js";

/**
 * The whole months that have passed from one date to another.
 *
 * Formula: the largest n with `addMonths(from, n) <= to`; so a month is complete on the same day of the month, or on the
 * last day of a month that has no such day. Where `to` is earlier it is 0 or below: minus the months from `to` to `from`.
 *
 * @param from - The date counted from, such as the first day in service.
 * @param to - The date counted to.
 * @returns An integer.
 * @throws AttainmentError `date.not_a_date`.
 * @example
 * ```ts
 * import { completedMonths } from "attainment/kernel";
 * completedMonths("2026-01-28", "2026-02-27"); // => 0
 * completedMonths("2026-01-28", "2026-02-28"); // => 1
 * completedMonths("2026-01-31", "2026-02-28"); // => 1
 * ```
 * @since 0.1.0
 */
export function completedMonths(from: CalendarDate, to: CalendarDate): number {
  dayNumber(to);
  // Minus zero is no count of months.
  if (to < from) return 0 - completedMonths(to, from);
  const months = monthIndexOf(to) - monthIndexOf(from);
  return addMonths(from, months) <= to ? months : months - 1;
}
