import type { CalendarDate, DateSpan } from "./types.js";

/**
 * Does a date fall into a span of days?
 *
 * Formula: `from <= date < to`, compared as text. It checks neither the date nor the span, so that it can stand in
 * the innermost loop: check them once with {@link isCalendarDate}.
 *
 * @param span - The days, half open.
 * @param date - A calendar date.
 * @returns True from the first day to the last.
 * @example
 * ```ts
 * import { containsDate, parsePeriod } from "attainment/kernel";
 * containsDate(parsePeriod("2026-Q1"), "2026-03-31"); // => true
 * containsDate(parsePeriod("2026-Q1"), "2026-04-01"); // => false
 * ```
 * @since 0.1.0
 */
export function containsDate(span: DateSpan, date: CalendarDate): boolean {
  return span.from <= date && date < span.to;
}
