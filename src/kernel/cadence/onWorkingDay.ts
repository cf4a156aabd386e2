import type { CalendarDate, CompiledWorkingCalendar } from "../calendar/index.js";
import type { Cadence } from "./types.js";

/** Where a due date goes that is a day off; null where it is not due then. */
export function onWorkingDay(
  date: CalendarDate,
  onDayOff: Cadence["onDayOff"] = "keep",
  calendar: CompiledWorkingCalendar | null,
): CalendarDate | null {
  if (onDayOff === "keep" || calendar === null || calendar.isWorkingDay(date)) return date;
  if (onDayOff === "skip") return null;
  return calendar.addWorkingDays(date, onDayOff === "next" ? 1 : -1);
}

/**
 * Where a due date goes that is not due before an earliest day: where the working day before it is earlier than that, to the
 * next one. Otherwise what is moved back to the day on which it was done would be due on that day without end.
 */
export function onWorkingDayFrom(
  earliest: CalendarDate,
  date: CalendarDate,
  onDayOff: Cadence["onDayOff"],
  calendar: CompiledWorkingCalendar | null,
): CalendarDate {
  const day = onWorkingDay(date, onDayOff, calendar) ?? date;
  return day >= earliest ? day : (onWorkingDay(date, "next", calendar) ?? date);
}
