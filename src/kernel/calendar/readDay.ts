/** What {@link readDay} returns for anything that is not a date: far below the day number of 0001-01-01. */
export const NOT_A_DAY = -1_000_000;

/** The first and the last day number: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY = -719_162;
export const LAST_DAY = 2_932_896;

/**
 * Reads `YYYY-MM-DD` as the number of days since 1970-01-01, or {@link NOT_A_DAY}.
 *
 * Every fact with a date passes here, so it works on character codes: no pattern, no slice, no `Date`.
 */
export function readDay(text: unknown): number {
  if (typeof text !== "string" || text.length !== 10) return NOT_A_DAY;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NOT_A_DAY;
  const century = twoDigits(text, 0);
  const inCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const year = century * 100 + inCentury;
  if (century < 0 || inCentury < 0 || year < 1 || month < 1 || month > 12 || day < 1) return NOT_A_DAY;
  return day <= 28 || day <= daysInMonth(year, month) ? dayBeforeMonth(year, month) + day : NOT_A_DAY;
}

/** The day number of the last day before a month; years outside 1 to 9999 work too. */
export function dayBeforeMonth(year: number, month: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  // As if February had 30 days; the days it lacks come off for every month after it.
  const ofYear = Math.floor((367 * month - 362) / 12);
  const missing = month <= 2 ? 0 : isLeapYear(year) ? 1 : 2;
  return FIRST_DAY - 1 + 365 * past + leapDays + ofYear - missing;
}

/** The number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/** Has this year a 29 February? */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const HYPHEN = 45;
const ZERO = 48;

/** Two decimal digits as a number; below zero where either is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
