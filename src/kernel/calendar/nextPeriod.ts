import { shiftPeriod } from "./shiftPeriod.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The period of the same length that begins where this one ends.
 *
 * {@link shiftPeriod} states what "same length" is, and makes series of more than one step.
 *
 * @param period - The days, half open.
 * @param fiscal - How fiscal years run; it changes only the name of the result.
 * @returns The period.
 * @throws AttainmentError `date.not_a_date`, `date.out_of_range`, `period.unsorted`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { nextPeriod, parsePeriod } from "attainment/kernel";
 * nextPeriod(parsePeriod("2026-Q4")).id; // => "2027-Q1"
 * nextPeriod(parsePeriod("2026-W53")).id; // => "2027-W01"
 * ```
 * @since 0.1.0
 */
export function nextPeriod(period: DateSpan, fiscal?: FiscalCalendar): Period {
  return shiftPeriod(period, 1, fiscal);
}
