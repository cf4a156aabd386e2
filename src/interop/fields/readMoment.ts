import { dayNumber, isCalendarDate } from "../../kernel/calendar/index.js";
import { isAttainmentError } from "../../kernel/issue/index.js";
import type { ReadContext } from "./fieldReader.js";

/** A point in time: for the order of events, and the day on which it falls in the zone. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly on: string;
}

const MILLISECONDS_IN_DAY = 86_400_000;

/** The last instant of the year 9999, and the first of the year 1. */
const [FIRST, LAST] = [-62_135_596_800_000, 253_402_300_799_999];

const EPOCH = /^-?\d{1,15}$/;

/** A number of milliseconds below this is one of seconds, or the digits of a day: no CRM was there in the first months of 1970. */
const LEAST_EPOCH = 10_000_000_000;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)\d{0,6}(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an instant with an offset, a day, or, where the CRM has them, milliseconds since 1970 (a number or its text). A day
 * is the same in every zone. Null for anything else.
 */
export function readMoment(value: unknown, { dateOf, epochs }: ReadContext): Moment | null {
  if (epochs) {
    const epoch = typeof value === "string" && EPOCH.test(value) ? Number(value) : value;
    if (typeof epoch === "number") return Math.abs(epoch) < LEAST_EPOCH ? null : momentOf(epoch, dateOf);
  }
  if (typeof value !== "string") return null;
  if (isCalendarDate(value)) return { at: dayNumber(value) * MILLISECONDS_IN_DAY, on: value };
  const [, day, time = "", offset = ""] = INSTANT.exec(value) ?? [];
  if (day === undefined || !isCalendarDate(day)) return null;
  // Some write the offset without a colon and the seconds with more than three places, which not every engine reads.
  const zone = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return momentOf(Date.parse(day + time + zone), dateOf);
}

function momentOf(at: number, dateOf: ReadContext["dateOf"]): Moment | null {
  if (!Number.isInteger(at) || at < FIRST || at > LAST) return null;
  try {
    return { at, on: dateOf(new Date(at).toISOString()) };
  } catch (error) {
    // In its zone the instant lies before the year 1 or behind 9999.
    if (isAttainmentError(error)) return null;
    throw error;
  }
}
