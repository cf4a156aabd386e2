import { dayNumber } from "./dayNumber.js";
import { dayBeforeMonth } from "./readDay.js";
import type { CalendarDate } from "./types.js";

/** The month of a date, counted from January of the year 0: `12 * year + month - 1`. */
export function monthIndexOf(date: CalendarDate): number {
  dayNumber(date);
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
}

/** The day number of the first day of a month, given by its index; also just outside the years 0001 to 9999. */
export function firstDayOfMonth(monthIndex: number): number {
  const year = Math.floor(monthIndex / 12);
  return dayBeforeMonth(year, monthIndex - 12 * year + 1) + 1;
}

/** The day of the month of a date, 1 to 31. */
export function dayOfMonth(date: CalendarDate): number {
  return Number(date.slice(8));
}
