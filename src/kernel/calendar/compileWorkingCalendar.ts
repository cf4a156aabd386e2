import { unwrap } from "../issue/index.js";
import { safeCompileWorkingCalendar } from "./safeCompileWorkingCalendar.js";
import type { CompiledWorkingCalendar } from "./workingCalendarTypes.js";

/**
 * Compiles a working calendar, which tells working days from days off.
 *
 * A day is worked where it stands in `workdays`, or where it is neither of the `weekend` nor in `holidays`. Everything
 * is given: no country's holidays are built in.
 *
 * @param document - A {@link WorkingCalendar} as plain JSON.
 * @returns The compiled calendar; see {@link CompiledWorkingCalendar}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `date.not_a_date`,
 * `calendar.holiday_and_workday`, `calendar.no_working_day`.
 * @example
 * ```ts
 * import { compileWorkingCalendar, parsePeriod } from "attainment/kernel";
 * const calendar = compileWorkingCalendar({
 *   weekend: ["saturday", "sunday"],
 *   holidays: ["2026-10-01", "2026-10-02"],
 *   workdays: ["2026-10-10"],
 * });
 * calendar.isWorkingDay("2026-10-10"); // => true
 * calendar.countWorkingDays(parsePeriod("2026-10")); // => 21
 * calendar.addWorkingDays("2026-09-30", 1); // => "2026-10-05"
 * calendar.nthWorkingDay(parsePeriod("2026-10"), -1); // => "2026-10-30"
 * ```
 * @since 0.1.0
 */
export function compileWorkingCalendar(document: unknown): CompiledWorkingCalendar {
  return unwrap(safeCompileWorkingCalendar(document));
}
