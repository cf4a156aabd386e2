import { UTCDateMini } from "@date-fns/utc/date/mini";
import { constructFromSymbol } from "date-fns/constants";
import { dateOfDay } from "./dateOfDay.js";
import { dayNumber } from "./dayNumber.js";
import type { CalendarDate } from "./types.js";

const MILLISECONDS_IN_DAY = 86_400_000;

/**
 * A calendar date as date-fns takes it: midnight in UTC, on a `Date` whose local getters are the UTC ones.
 *
 * With a plain `Date` the answers of date-fns would depend on the time zone of the process.
 */
export function utcDate(date: CalendarDate): Date {
  return utcInstant(dayNumber(date) * MILLISECONDS_IN_DAY);
}

/** The calendar date of a midnight in UTC. */
export function dateOfUtc(date: Date): CalendarDate {
  return dateOfDay(date.getTime() / MILLISECONDS_IN_DAY);
}

/**
 * The constructor of UTCDateMini reads the clock before it sets its time, so it is never called: only its methods are
 * taken, and the symbol makes date-fns come back here for every date that it builds from this one.
 */
function utcInstant(time: number | Date): Date {
  const date: Date = Reflect.construct(Date, [time], UTCDateMini);
  return Object.defineProperty(date, constructFromSymbol, { value: utcInstant });
}
