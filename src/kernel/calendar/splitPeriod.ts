import { dateOfDay } from "./dateOfDay.js";
import { periodOfDays } from "./namedPeriod.js";
import { spanDays } from "./spanDays.js";
import type { DateSpan, FiscalCalendar, Period, PeriodUnit } from "./types.js";
import { unitBounds } from "./unitBounds.js";

/**
 * Cuts a period at every boundary of a unit.
 *
 * The parts are in order, disjoint and adjoining, and cover the period exactly. Where an end of the period is not a
 * boundary of the unit, the first or last part is the remainder of a unit: a quarter splits into 3 months, but into
 * 12 or 13 whole weeks with a remainder on either side. {@link unitOf} tells which parts are whole.
 *
 * @param period - The days, half open.
 * @param unit - The unit to cut by; weeks are those of ISO 8601, or of a fiscal year of weeks.
 * @param fiscal - How fiscal years run, for quarters, halves and years.
 * @returns One part at least.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `period.not_a_unit`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { parsePeriod, splitPeriod } from "attainment/kernel";
 * splitPeriod(parsePeriod("2026-Q1"), "month").map((part) => part.id); // => ["2026-01", "2026-02", "2026-03"]
 * splitPeriod(parsePeriod("2026-02-20/2026-03-05"), "month").map((part) => part.id); // => ["2026-02-20/2026-03-01", "2026-03-01/2026-03-05"]
 * ```
 * @since 0.1.0
 */
export function splitPeriod(period: DateSpan, unit: PeriodUnit, fiscal?: FiscalCalendar): Period[] {
  const { first, after } = spanDays(period);
  const parts: Period[] = [];
  for (let day = first; day < after; ) {
    const end = Math.min(after, unitBounds(dateOfDay(day), unit, fiscal).after);
    parts.push(periodOfDays({ first: day, after: end }, fiscal));
    day = end;
  }
  return parts;
}
