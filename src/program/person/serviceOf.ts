import { addMonths, daysBetween, type Period } from "../../kernel/calendar/index.js";
import type { ReadPerson } from "../facts/readPerson.js";

/** How long a person has been there at the end of a period; null where the first day is not known. */
export interface Service {
  readonly days: number;
  /** Whole months. */
  readonly months: number;
}

/** Counts from the first day to the end of the period, or to the first day not employed any more. */
export function serviceOf({ hiredOn, leftOn }: ReadPerson, period: Period): Service | null {
  if (hiredOn === null) return null;
  const end = leftOn !== null && leftOn < period.to ? leftOn : period.to;
  if (end <= hiredOn) return { days: 0, months: 0 };
  return { days: daysBetween(hiredOn, end), months: wholeMonths(hiredOn, end) };
}

function wholeMonths(from: string, to: string): number {
  const months = 12 * (yearOf(to) - yearOf(from)) + (monthOf(to) - monthOf(from));
  return addMonths(from, months) > to ? months - 1 : months;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}
