import { addDays } from "./addDays.js";
import { addMonths } from "./addMonths.js";
import { dateOfDay } from "./dateOfDay.js";
import { fiscalRun, movedRun } from "./fiscalRun.js";
import { dayAfterYear, weeksOfYear } from "./fiscalWeeks.js";
import { isoWeekOf, mondayOfWeek, weeksInYear } from "./isoWeek.js";
import { namedPeriod, periodOfDays } from "./namedPeriod.js";
import { readSpan } from "./readSpan.js";
import { shapeOf, type WeeklyShape } from "./shapeOf.js";
import type { CalendarDate, DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The period a year before that this one is compared with.
 *
 * A week becomes the week of the same number, and week 53 becomes week 52 where the year before has no 53rd. A day
 * becomes the same day, and 29 February becomes 28 February. With a fiscal year of weeks, its weeks are those, and every
 * run of its periods (a quarter, or a year to date) becomes the run of the same numbers, whatever weeks they have. Of
 * every other span both ends go back 12 months, so that periods that adjoin still adjoin a year before.
 *
 * @param period - The days, half open.
 * @param fiscal - How fiscal years run; one of months changes only the name of the result.
 * @returns The period.
 * @throws AttainmentError `date.not_a_date`, `date.out_of_range`, `period.unsorted`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { parsePeriod, samePeriodLastYear } from "attainment/kernel";
 * samePeriodLastYear(parsePeriod("2026-Q3")).id; // => "2025-Q3"
 * samePeriodLastYear(parsePeriod("2026-W53")).id; // => "2025-W52"
 * samePeriodLastYear(parsePeriod("2024-02-29")).id; // => "2023-02-28"
 * ```
 * @since 0.1.0
 */
export function samePeriodLastYear(period: DateSpan, fiscal?: FiscalCalendar): Period {
  const { from, to } = readSpan(period);
  const shape = shapeOf({ from, to }, fiscal);
  const { kind } = shape;
  if ("weekly" in shape && shape.kind === "week") return fiscalWeekLastYear(shape);
  const run = fiscalRun({ from, to }, fiscal);
  if (run !== null) return movedRun(run, -12);
  if (kind === "week") return daysFrom(weekLastYear(from), 7, fiscal);
  if (kind === "day") return daysFrom(addMonths(from, -12), 1, fiscal);
  return namedPeriod({ from: addMonths(from, -12), to: addMonths(to, -12) }, fiscal);
}

function fiscalWeekLastYear({ weekly, year, week }: Extract<WeeklyShape, { readonly kind: "week" }>): Period {
  const number = Math.min(week, weeksOfYear(weekly, year - 1));
  const first = dayAfterYear(weekly, year - 2) + 7 * (number - 1);
  return periodOfDays({ first, after: first + 7 }, weekly);
}

function weekLastYear(monday: CalendarDate): CalendarDate {
  const { year, week } = isoWeekOf(monday);
  return dateOfDay(mondayOfWeek({ year: year - 1, week: Math.min(week, weeksInYear(year - 1)) }));
}

function daysFrom(from: CalendarDate, days: number, fiscal: FiscalCalendar | undefined): Period {
  return namedPeriod({ from, to: addDays(from, days) }, fiscal);
}
