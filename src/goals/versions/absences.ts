import type { DayCounter } from "../pace/dayCounter.js";

/** The days of a period that are left before an absence, and after it. */
export interface DaysLeft {
  readonly before: number;
  readonly after: number;
}

/** Takes absences off the days of a period. */
export interface Absences {
  /** One absence from a day up to the day before another; a day that was absent already is not taken off again. */
  take(from: number, to: number): DaysLeft;
}

/** Counts what absences leave of a period; they have to come in order of the days on which they begin. */
export function absencesIn({ first, last, count }: DayCounter): Absences {
  let left = count(first, last);
  let reached = first - 1;
  return {
    take: (from, to) => {
      const before = left;
      const end = Math.min(last, to - 1);
      left -= count(Math.max(reached + 1, from), end);
      reached = Math.max(reached, end);
      return { before, after: left };
    },
  };
}
