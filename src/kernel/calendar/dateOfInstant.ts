import { calendarError, shown } from "./calendarError.js";
import { dateOfDay } from "./dateOfDay.js";
import { FIRST_DAY, LAST_DAY, NOT_A_DAY, readDay } from "./readDay.js";
import type { CalendarDate } from "./types.js";

const SECONDS_IN_DAY = 86_400;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const OFFSET = /^([+-])([01]\d|2[0-3]):?([0-5]\d)$/;

/**
 * The calendar date on which an instant falls in a time zone.
 *
 * Facts hold dates; this is the door through which a time stamp of another system becomes one. The rules of a named
 * zone are those of the JavaScript engine, the only place where this library asks it.
 *
 * @param instant - ISO 8601 with seconds or without, and with `Z` or an offset: `2026-03-31T22:30:00Z`.
 * @param zone - A name of the IANA time zone database such as `Asia/Shanghai`, or an offset such as `+08:00`.
 * @returns The date on the calendar of that zone.
 * @throws AttainmentError `date.not_an_instant`, `date.not_a_zone`, `date.out_of_range`.
 * @example
 * ```ts
 * import { dateOfInstant } from "attainment/kernel";
 * dateOfInstant("2026-03-31T22:30:00Z", "Asia/Shanghai"); // => "2026-04-01"
 * dateOfInstant("2026-04-01T06:30:00+08:00", "America/New_York"); // => "2026-03-31"
 * dateOfInstant("2026-03-31T22:30:00Z", "+08:00"); // => "2026-04-01"
 * ```
 * @since 0.1.0
 */
export function dateOfInstant(instant: string, zone: string): CalendarDate {
  return instantReader(zone)(instant);
}

/**
 * {@link dateOfInstant} for many instants of one zone: looking a zone up costs far more than using it.
 *
 * @param zone - A name of the IANA time zone database, or an offset.
 * @returns A function from an instant to its date in that zone; it throws as {@link dateOfInstant} does.
 * @throws AttainmentError `date.not_a_zone`.
 * @example
 * ```ts
 * import { instantReader } from "attainment/kernel";
 * ["2026-01-01T04:59:59Z", "2026-01-01T05:00:00Z"].map(instantReader("America/New_York")); // => ["2025-12-31", "2026-01-01"]
 * ```
 * @since 0.1.0
 */
export function instantReader(zone: string): (instant: string) => CalendarDate {
  const offset = offsetSeconds(zone);
  if (offset !== null) return (instant) => dateOfDay(dayOfSecond(secondsOf(instant) + offset));
  const format = zoneFormat(zone);
  return (instant) => dateInZone(secondsOf(instant), format);
}

function zoneFormat(zone: unknown): Intl.DateTimeFormat {
  // Left out or undefined, the zone would be that of the process.
  if (typeof zone !== "string") throw notAZone(zone);
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  } catch {
    throw notAZone(zone);
  }
}

function dateInZone(seconds: number, format: Intl.DateTimeFormat): CalendarDate {
  const parts = format.formatToParts(seconds * 1000);
  const part = (type: "year" | "month" | "day") => parts.find((each) => each.type === type)?.value ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  // No zone is a whole day away from UTC: a date that is belongs to a year before 1, which is printed without sign.
  const distance = readDay(date) - dayOfSecond(seconds);
  return distance >= -1 && distance <= 1 ? date : dateOfDay(seconds < 0 ? FIRST_DAY - 1 : LAST_DAY + 1);
}

/** Whole seconds since 1970-01-01T00:00Z; a fraction of a second never changes the date. */
function secondsOf(instant: unknown): number {
  const match = typeof instant === "string" ? INSTANT.exec(instant) : null;
  const [, date, hours, minutes, seconds = "0", offset = "Z"] = match ?? [];
  const day = readDay(date);
  const ahead = offset === "Z" ? 0 : offsetSeconds(offset);
  if (day === NOT_A_DAY || ahead === null) throw notAnInstant(instant);
  return day * SECONDS_IN_DAY + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) - ahead;
}

/** An offset such as +08:00 in seconds, or null for anything else. */
function offsetSeconds(zone: unknown): number | null {
  const match = typeof zone === "string" ? OFFSET.exec(zone) : null;
  if (match === null) return null;
  const [, sign, hours, minutes] = match;
  const seconds = Number(hours) * 3_600 + Number(minutes) * 60;
  return sign === "-" ? -seconds : seconds;
}

function dayOfSecond(seconds: number): number {
  return Math.floor(seconds / SECONDS_IN_DAY);
}

function notAnInstant(instant: unknown): Error {
  return calendarError(
    "date.not_an_instant",
    `An instant cannot be read from ${shown(instant)}. Write ISO 8601 with an offset, such as 2026-03-31T22:30:00Z or 2026-03-31T22:30:00+08:00.`,
    { given: shown(instant) },
  );
}

function notAZone(zone: unknown): Error {
  return calendarError(
    "date.not_a_zone",
    `No time zone is known here as ${shown(zone)}. Write an IANA name such as Asia/Shanghai, or an offset such as +08:00.`,
    { given: shown(zone) },
  );
}
