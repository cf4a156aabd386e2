import { shiftPeriod } from "./shiftPeriod.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The period of the same length that ends where this one begins.
 *
 * {@link shiftPeriod} states what "same length" is, and makes series of more than one step.
 *
 * @param period - The days, half open.
 * @param fiscal - How fiscal years run; it changes only the name of the result.
 * @returns The period.
 * @throws AttainmentError `date.not_a_date`, `date.out_of_range`, `period.unsorted`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { parsePeriod, previousPeriod } from "attainment/kernel";
 * previousPeriod(parsePeriod("2026-03")).id; // => "2026-02"
 * previousPeriod(parsePeriod("2026..2028")).id; // => "2023..2025"
 * ```
 * @since 0.1.0
 */
export function previousPeriod(period: DateSpan, fiscal?: FiscalCalendar): Period {
  return shiftPeriod(period, -1, fiscal);
}
