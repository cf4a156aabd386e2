import {
  type CalendarDate,
  type CompiledWorkingCalendar,
  type DateSpan,
  dateOfDay,
  dayNumber,
  daysBetween,
  nextPeriod,
  numberOfWeekday,
  periodOf,
  previousPeriod,
  weekdayOf,
} from "../calendar/index.js";
import { addInterval } from "./addInterval.js";
import { dayOfPeriod } from "./dayOfPeriod.js";
import { LENGTHS_OF } from "./lengthsOf.js";
import { MOST_DAYS } from "./mostDays.js";
import { onWorkingDay } from "./onWorkingDay.js";
import { FIRST_DATE, LAST_DATE } from "./openTimes.js";
import type { Cadence } from "./types.js";

/** A cadence whose due dates stand fast, whatever was done. */
export type FixedCadence = Exclude<Cadence, { readonly kind: "afterLast" }>;
type Calendar = CompiledWorkingCalendar | null;

/** The due dates in a half-open span, sorted, each once. */
export function dueDates(cadence: FixedCadence, calendar: Calendar, span: DateSpan): readonly CalendarDate[] {
  const { from, to } = span;
  const days = plainDates(cadence, calendar, beforeMoving(cadence, calendar, span)).flatMap((date) => {
    const day = onWorkingDay(date, cadence.onDayOff, calendar);
    return day !== null && from <= day && day < to ? [day] : [];
  });
  return [...new Set(days)].sort();
}

/** The days on which what is due in a span falls before it is moved away from days off: on to the nearest working day. */
function beforeMoving({ onDayOff }: FixedCadence, calendar: Calendar, { from, to }: DateSpan): DateSpan {
  if (onDayOff === "next" && from > FIRST_DATE)
    return {
      from: calendar?.nthWorkingDay({ from: FIRST_DATE, to: from }, -1) ?? reach(from, -MOST_DAYS),
      to,
    };
  if (onDayOff === "previous" && to < LAST_DATE)
    return { from, to: calendar?.nthWorkingDay({ from: to, to: LAST_DATE }, 1) ?? reach(to, MOST_DAYS) };
  return { from, to };
}

const [FIRST_DAY, LAST_DAY] = [dayNumber(FIRST_DATE), dayNumber(LAST_DATE)];

/** Days earlier or later, at most to the end of the calendar. */
export function reach(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(Math.min(Math.max(dayNumber(date) + days, FIRST_DAY), LAST_DAY));
}

function plainDates(cadence: FixedCadence, calendar: Calendar, span: DateSpan): readonly CalendarDate[] {
  switch (cadence.kind) {
    case "workingDays":
      return eachDay(span).filter((date) => calendar?.isWorkingDay(date));
    case "weekly": {
      const wanted = new Set(cadence.on.map(numberOfWeekday));
      return eachDay(span).filter((date) => wanted.has(weekdayOf(date)));
    }
    case "everyDays":
      return everyDays(cadence.from, cadence.days, span);
    case "periodic":
      return periodicDates(cadence, calendar, span);
    case "dates":
      return cadence.dates.filter((date) => span.from <= date && date < span.to);
  }
}

function eachDay({ from, to }: DateSpan): readonly CalendarDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(daysBetween(from, to), 0) }, (_, index) => dateOfDay(first + index));
}

function everyDays(start: CalendarDate, days: number, { from, to }: DateSpan): readonly CalendarDate[] {
  const skipped = Math.max(Math.ceil((dayNumber(from) - dayNumber(start)) / days), 0);
  const dates: CalendarDate[] = [];
  for (let day = dayNumber(start) + skipped * days; day < dayNumber(to); day += days)
    dates.push(dateOfDay(day));
  return dates;
}

function periodicDates(
  { unit, on, plus, fiscal }: Extract<Cadence, { readonly kind: "periodic" }>,
  calendar: Calendar,
  { from, to }: DateSpan,
): readonly CalendarDate[] {
  const dateIn = (period: DateSpan) => {
    const day = dayOfPeriod(period, LENGTHS_OF[unit].months, on, calendar);
    return day === null || plus === undefined ? day : addInterval(day, plus, calendar);
  };
  const [earliest, latest] = [reach(from, -BACK), reach(to, BACK)];
  let period: DateSpan = periodOf(from, unit, fiscal);
  // Due dates follow each other as their periods do, so that one before the span ends the way back.
  for (let date = dateIn(period); date === null || date >= from; date = dateIn(period)) {
    if (period.from < "0001-12-31" || period.from < earliest) break;
    period = previousPeriod(period, fiscal);
  }
  const dates: CalendarDate[] = [];
  for (let date = dateIn(period); date === null || date < to; date = dateIn(period)) {
    if (date !== null && date >= from) dates.push(date);
    if (period.from > latest) break;
    period = nextPeriod(period, fiscal);
  }
  return dates;
}

/** How far from its period a due date may lie: more than the longest interval, and than the gap between two. */
const BACK = 12_000;
