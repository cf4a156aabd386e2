import { dayNumber } from "../../kernel/calendar/index.js";

const SECONDS_IN_DAY = 86_400;

/**
 * The first millisecond of a day in a zone, found by halving: what is known of the zone is the day of an instant, and no zone
 * is more than a day away from UTC.
 */
export function startOfDay(day: string, dateOf: (instant: string) => string): number {
  const midnight = dayNumber(day) * SECONDS_IN_DAY;
  let before = midnight - SECONDS_IN_DAY;
  let from = midnight + SECONDS_IN_DAY;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dateOf(new Date(middle * 1000).toISOString()) < day) before = middle;
    else from = middle;
  }
  return from * 1000;
}
