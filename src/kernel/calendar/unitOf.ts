import { readSpan } from "./readSpan.js";
import { shapeOf } from "./shapeOf.js";
import type { DateSpan, FiscalCalendar, PeriodUnit } from "./types.js";

/**
 * The unit that a span of days is exactly one of, or `"range"`.
 *
 * Only the days count, not the name. Quarters, halves and years may be those of the given fiscal year or of the
 * calendar. Several years are a range.
 *
 * @param span - The days, half open.
 * @param fiscal - How fiscal years run.
 * @returns The unit, or `"range"`.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { parsePeriod, unitOf } from "attainment/kernel";
 * unitOf(parsePeriod("2026-01-01/2026-04-01")); // => "quarter"
 * unitOf(parsePeriod("2026-02-01/2026-05-01")); // => "range"
 * unitOf(parsePeriod("2026-02-01/2026-05-01"), { firstMonth: 2, named: "startYear" }); // => "quarter"
 * ```
 * @since 0.1.0
 */
export function unitOf(span: DateSpan, fiscal?: FiscalCalendar): PeriodUnit | "range" {
  const { kind } = shapeOf(readSpan(span), fiscal);
  return kind === "years" ? "range" : kind;
}
