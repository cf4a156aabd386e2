import {
  type CompiledWorkingCalendar,
  type DateSpan,
  dateOfDay,
  dayNumber,
} from "../../kernel/calendar/index.js";

/** Counts the days of a period that a pace is about. */
export interface DayCounter {
  readonly first: number;
  /** The last day of the period. */
  readonly last: number;
  /** The days from one day to another, both among them; zero where the second lies before the first. */
  count(from: number, to: number): number;
}

/** Counts all days of a period, or those that are worked. */
export function dayCounter(period: DateSpan, calendar: CompiledWorkingCalendar | null): DayCounter {
  const [first, last] = [dayNumber(period.from), dayNumber(period.to) - 1];
  return {
    first,
    last,
    count: (from, to) => {
      if (to < from) return 0;
      if (calendar === null) return to - from + 1;
      return calendar.countWorkingDays({ from: dateOfDay(from), to: dateOfDay(to + 1) });
    },
  };
}
