import type { DayBounds } from "./dayBounds.js";
import { readDay } from "./readDay.js";
import { weekdayOfDay } from "./weekdayOf.js";
import { numberOfWeekday } from "./weekdays.js";
import type { WorkingCalendar } from "./workingCalendarTypes.js";

/** Counts working days by day numbers, in a time that depends on the number of holidays only by its logarithm. */
export interface WorkingDays {
  isWorking(day: number): boolean;
  count(bounds: DayBounds): number;
}

/** Day number 4, 1970-01-05, was a Monday. */
const A_MONDAY = 4;

/** The working days of a calendar whose dates were checked. */
export function workingDays({ weekend, holidays = [], workdays = [] }: WorkingCalendar): WorkingDays {
  const free = new Set(weekend.map(numberOfWeekday));
  const isWeekend = (day: number) => free.has(weekdayOfDay(day));
  const off = sortedDays(holidays).filter((day) => !isWeekend(day));
  const on = sortedDays(workdays).filter(isWeekend);
  const [offDays, onDays] = [new Set(off), new Set(on)];
  // How many days of a week are worked before its n-th one.
  const beforeInWeek = [0, 1, 2, 3, 4, 5, 6].map((days) => days - countBelow([...free].sort(), days + 1));
  const perWeek = 7 - free.size;
  const weekdaysBefore = (day: number) => {
    const week = Math.floor((day - A_MONDAY) / 7);
    return week * perWeek + (beforeInWeek[day - A_MONDAY - 7 * week] ?? 0);
  };
  const before = (day: number) => weekdaysBefore(day) - countBelow(off, day) + countBelow(on, day);
  return {
    isWorking: (day) => onDays.has(day) || (!isWeekend(day) && !offDays.has(day)),
    count: ({ first, after }) => before(after) - before(first),
  };
}

/**
 * The least day from `bounds.first` on by which `wanted` working days are complete, that day included; null where the
 * bounds hold fewer.
 */
export function dayOfCount(days: WorkingDays, { first, after }: DayBounds, wanted: number): number | null {
  if (wanted < 1 || days.count({ first, after }) < wanted) return null;
  let [low, high] = [first, after - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (days.count({ first, after: middle + 1 }) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sortedDays(dates: readonly string[]): readonly number[] {
  return [...new Set(dates.map(readDay))].sort((a, b) => a - b);
}

/** How many of the sorted numbers are below a bound. */
function countBelow(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
