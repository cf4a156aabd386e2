import type { DayBounds } from "./dayBounds.js";
import { dayAfterYear, daysOfFiscalMonths, weeklyYearShift, weeksOfYear } from "./fiscalWeeks.js";
import type { FiscalWeeks } from "./types.js";

const YEARS = /^FY(\d{4})\.\.FY(\d{4})$/;
const PART = /^FY(\d{4})(?:-([HQPW])(\d{1,2}))?$/;

/** How each part of a year is written: how many periods it has, and the digits of its number. */
const PARTS: Readonly<Record<string, { readonly months: number; readonly digits: number }>> = {
  H: { months: 6, digits: 1 },
  Q: { months: 3, digits: 1 },
  P: { months: 1, digits: 2 },
};

/** The days that a name means in a fiscal year of weeks, or null where it means none. */
export function readWeeklyText(text: string, calendar: FiscalWeeks): DayBounds | null {
  const shift = weeklyYearShift(calendar);
  const years = YEARS.exec(text);
  if (years !== null) {
    const first = Number(years[1]) - shift;
    return daysOfFiscalMonths(calendar, {
      month: 12 * first,
      months: 12 * (Number(years[2]) - shift + 1 - first),
    });
  }
  const match = PART.exec(text);
  if (match === null) return null;
  const [, digits, letter, number = ""] = match;
  const year = Number(digits) - shift;
  if (letter === undefined) return daysOfFiscalMonths(calendar, { month: 12 * year, months: 12 });
  return letter === "W" ? weekOf(calendar, year, number) : monthsOf(calendar, year, letter, number);
}

function monthsOf(calendar: FiscalWeeks, year: number, letter: string, number: string): DayBounds | null {
  const part = PARTS[letter];
  const at = Number(number);
  if (part === undefined || number.length !== part.digits || at < 1 || at > 12 / part.months) return null;
  return daysOfFiscalMonths(calendar, { month: 12 * year + part.months * (at - 1), months: part.months });
}

function weekOf(calendar: FiscalWeeks, year: number, number: string): DayBounds | null {
  const week = Number(number);
  if (number.length !== 2 || week < 1 || week > weeksOfYear(calendar, year)) return null;
  const first = dayAfterYear(calendar, year - 1) + 7 * (week - 1);
  return { first, after: first + 7 };
}
