import type { Weekday } from "./types.js";

/** The days of a week in the order of ISO 8601: the first is Monday, which is number 1. */
export const weekdays: readonly [Weekday, ...Weekday[]] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** The number of a weekday, 1 to 7. */
export function numberOfWeekday(weekday: Weekday): number {
  return weekdays.indexOf(weekday) + 1;
}

/** Is this the name of a weekday? */
export function isWeekday(value: unknown): value is Weekday {
  return weekdays.some((each) => each === value);
}
