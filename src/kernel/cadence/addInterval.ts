import { addDays, addMonths, type CalendarDate, type CompiledWorkingCalendar } from "../calendar/index.js";
import type { CadenceInterval } from "./types.js";

/** The date a length of time later; without a calendar every day is worked. */
export function addInterval(
  date: CalendarDate,
  interval: CadenceInterval,
  calendar: CompiledWorkingCalendar | null,
): CalendarDate {
  if ("months" in interval) return addMonths(date, interval.months);
  if ("days" in interval) return addDays(date, interval.days);
  return calendar === null
    ? addDays(date, interval.workingDays)
    : calendar.addWorkingDays(date, interval.workingDays);
}
