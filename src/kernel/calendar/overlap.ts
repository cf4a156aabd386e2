import { namedPeriod } from "./namedPeriod.js";
import { readSpan } from "./readSpan.js";
import type { CalendarDate, DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The days that two spans share, or null where they share none. Spans that only adjoin share none.
 *
 * @param a - Days, half open.
 * @param b - Days, half open.
 * @param fiscal - How fiscal years run; it changes only the name of the result.
 * @returns The shared days as a period, or null.
 * @throws AttainmentError `date.not_a_date`; `period.not_a_fiscal_year` where days are shared.
 * @example
 * ```ts
 * import { overlap, parsePeriod } from "attainment/kernel";
 * overlap(parsePeriod("2026-Q1"), { from: "2026-03-01", to: "2026-12-31" })?.id; // => "2026-03"
 * overlap(parsePeriod("2026-Q1"), parsePeriod("2026-Q2")); // => null
 * ```
 * @since 0.1.0
 */
export function overlap(a: DateSpan, b: DateSpan, fiscal?: FiscalCalendar): Period | null {
  const [one, other] = [readSpan(a), readSpan(b)];
  const from = later(one.from, other.from);
  const to = earlier(one.to, other.to);
  return from < to ? namedPeriod({ from, to }, fiscal) : null;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  if (a < b) return b;
  return a;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  if (a < b) return a;
  return b;
}
