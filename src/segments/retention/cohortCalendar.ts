import { dateOfDay } from "../../kernel/calendar/index.js";
import type { CohortTable } from "./types.js";

/** The units of time of a table of cohorts, counted. */
export interface Calendar {
  /** The unit that a day lies in. Days after `asOf` lie in later units, also where they share the last one. */
  readonly indexOf: (day: number) => number;
  /** The unit of `asOf`, and whether that is its last day. */
  readonly last: number;
  readonly isComplete: boolean;
}

/** 9999-12-31, after which there is no day to look at. */
const LAST_DAY = 2_932_896;

const MONTHS: Readonly<Record<CohortTable["unit"], number>> = { month: 1, quarter: 3, year: 12 };

/** Counts units of the calendar up to a day. */
export function calendarOf(unit: CohortTable["unit"], asOf: number): Calendar {
  const unitAt = (day: number): number => {
    const date = dateOfDay(day);
    const month = 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
    return Math.floor(month / MONTHS[unit]);
  };
  const last = unitAt(asOf);
  const found = new Map<number, number>();
  const indexOf = (day: number): number => {
    if (day > asOf) return last + 1;
    const known = found.get(day);
    if (known !== undefined) return known;
    const index = unitAt(day);
    found.set(day, index);
    return index;
  };
  return { indexOf, last, isComplete: asOf === LAST_DAY || unitAt(asOf + 1) > last };
}
