import { periodOfDays } from "./namedPeriod.js";
import type { CalendarDate, FiscalCalendar, Period, PeriodUnit } from "./types.js";
import { unitBounds } from "./unitBounds.js";

/**
 * The day, week, month, quarter, half or year that a date falls into.
 *
 * @param date - A calendar date.
 * @param unit - The unit; weeks are those of ISO 8601, or of a fiscal year of weeks.
 * @param fiscal - How fiscal years run, for quarters, halves and years; without it they are those of the calendar.
 * @returns The period, half open.
 * @throws AttainmentError `date.not_a_date`, `date.out_of_range` (the period ends after 9999-12-31),
 * `period.not_a_unit`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { periodOf } from "attainment/kernel";
 * periodOf("2026-08-15", "quarter"); // => { id: "2026-Q3", from: "2026-07-01", to: "2026-10-01" }
 * periodOf("2027-01-01", "week").id; // => "2026-W53"
 * periodOf("2026-03-31", "year", { firstMonth: 4, named: "endYear" }).id; // => "FY2026"
 * ```
 * @since 0.1.0
 */
export function periodOf(date: CalendarDate, unit: PeriodUnit, fiscal?: FiscalCalendar): Period {
  return periodOfDays(unitBounds(date, unit, fiscal), fiscal);
}
