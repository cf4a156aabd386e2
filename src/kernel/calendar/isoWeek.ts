import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { dayBeforeMonth } from "./readDay.js";
import type { CalendarDate } from "./types.js";
import { utcDate } from "./utcDate.js";
import { weekdayOfDay } from "./weekdayOf.js";

/** A week as ISO 8601 counts it: 1 to 52 or 53, in the year that holds the week's Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The ISO week of a date. */
export function isoWeekOf(date: CalendarDate): IsoWeek {
  const utc = utcDate(date);
  return { year: getISOWeekYear(utc), week: getISOWeek(utc) };
}

/** The day number of the Monday of an ISO week. */
export function mondayOfWeek({ year, week }: IsoWeek): number {
  return firstMonday(year) + 7 * (week - 1);
}

/** The number of ISO weeks of a year, 52 or 53. */
export function weeksInYear(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}

/** The Monday of week 1: of the week with 4 January in it. */
function firstMonday(year: number): number {
  const fourth = dayBeforeMonth(year, 1) + 4;
  return fourth - weekdayOfDay(fourth) + 1;
}
