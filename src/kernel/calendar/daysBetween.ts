import { dayNumber } from "./dayNumber.js";
import type { CalendarDate } from "./types.js";

/**
 * The number of days from one date to another.
 *
 * Formula: `dayNumber(to) - dayNumber(from)`. Of a half-open span it is the number of its days.
 *
 * @param from - The date counted from.
 * @param to - The date counted to.
 * @returns Whole days, below zero where `to` is earlier.
 * @throws AttainmentError `date.not_a_date`.
 * @example
 * ```ts
 * import { daysBetween } from "attainment/kernel";
 * daysBetween("2026-01-01", "2027-01-01"); // => 365
 * daysBetween("2026-03-01", "2026-02-28"); // => -1
 * ```
 * @since 0.1.0
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
