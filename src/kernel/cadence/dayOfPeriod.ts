import {
  addDays,
  addMonths,
  type CalendarDate,
  type CompiledWorkingCalendar,
  type DateSpan,
  daysBetween,
  numberOfWeekday,
  type Weekday,
  weekdayOf,
} from "../calendar/index.js";
import type { CadenceDay } from "./types.js";

/** The day of a period that is meant, or null where the period has none; `months` is how many months it has. */
export function dayOfPeriod(
  period: DateSpan,
  months: number,
  on: CadenceDay,
  calendar: CompiledWorkingCalendar | null,
): CalendarDate | null {
  const span = on.month === undefined ? period : monthOf(period, months, on.month);
  if ("day" in on) return dayOf(span, on.day);
  if ("workingDay" in on) return workingDayOf(span, on.workingDay, calendar);
  return nthWeekday(span, on.weekday, on.nth);
}

function monthOf({ from }: DateSpan, months: number, month: number): DateSpan {
  const index = month > 0 ? month - 1 : months + month;
  return { from: addMonths(from, index), to: addMonths(from, index + 1) };
}

/** The n-th day of a span, cut to its ends. */
function dayOf({ from, to }: DateSpan, n: number): CalendarDate {
  const length = daysBetween(from, to);
  const index = n > 0 ? n - 1 : length + n;
  return addDays(from, Math.min(Math.max(index, 0), length - 1));
}

/** The n-th working day of a span, cut to its first and its last one; null where nobody works in it. */
function workingDayOf(
  span: DateSpan,
  n: number,
  calendar: CompiledWorkingCalendar | null,
): CalendarDate | null {
  return calendar?.nthWorkingDay(span, n) ?? calendar?.nthWorkingDay(span, n > 0 ? -1 : 1) ?? null;
}

function nthWeekday({ from, to }: DateSpan, weekday: Weekday, nth: number): CalendarDate | null {
  const wanted = numberOfWeekday(weekday);
  const last = addDays(to, -1);
  const date =
    nth > 0
      ? addDays(from, ((wanted - weekdayOf(from) + 7) % 7) + 7 * (nth - 1))
      : addDays(last, -((weekdayOf(last) - wanted + 7) % 7) + 7 * (nth + 1));
  return from <= date && date < to ? date : null;
}
