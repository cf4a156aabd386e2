import { calendarError, shown } from "./calendarError.js";
import { FIRST_DAY, LAST_DAY } from "./readDay.js";
import type { CalendarDate } from "./types.js";

/**
 * The calendar date of a day number: the inverse of {@link dayNumber}.
 *
 * @param day - Whole days since 1970-01-01, from -719162 to 2932896.
 * @returns The date as `YYYY-MM-DD`.
 * @throws AttainmentError `date.out_of_range` where `day` is not an integer in that range.
 * @example
 * ```ts
 * import { dateOfDay, dayNumber } from "attainment/kernel";
 * dateOfDay(0); // => "1970-01-01"
 * dateOfDay(dayNumber("2028-02-28") + 1); // => "2028-02-29"
 * ```
 * @since 0.1.0
 */
export function dateOfDay(day: number): CalendarDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw outOfRange(day);
  // Years are counted from March, so that the leap day is the last day of its year.
  const sinceMarch = day - FIRST_DAY + DAYS_FROM_MARCH;
  const cycle = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const inCycle = sinceMarch - cycle * DAYS_IN_400_YEARS;
  const yearInCycle = yearOfCycle(inCycle);
  const dayOfYear = inCycle - daysBeforeYear(yearInCycle);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearInCycle + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const DAYS_IN_400_YEARS = 146_097;

/** From 1 March of the year before year 1 to 0001-01-01. */
const DAYS_FROM_MARCH = 306;

/** The year of a cycle of 400 years, 0 to 399, that a day of the cycle falls into. */
function yearOfCycle(inCycle: number): number {
  const centuries = Math.min(3, Math.floor(inCycle / 36_524));
  const inCentury = inCycle - centuries * 36_524;
  const fours = Math.floor(inCentury / 1_461);
  const years = Math.min(3, Math.floor((inCentury - fours * 1_461) / 365));
  return centuries * 100 + fours * 4 + years;
}

function daysBeforeYear(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function outOfRange(given: unknown): Error {
  const day = typeof given === "number" ? String(given) : shown(given);
  return calendarError(
    "date.out_of_range",
    `No date has the day number ${day}: dates run from 0001-01-01 to 9999-12-31, and counts are integers. Check the date or the count that led here.`,
    { day },
  );
}
