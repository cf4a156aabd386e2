import { type Decimal, type Fraction, quotient, readDecimal, times } from "../decimal/index.js";
import { ownValue } from "../issue/index.js";
import { addDays } from "./addDays.js";
import { calendarError, shown } from "./calendarError.js";
import { daysBetween } from "./daysBetween.js";
import type { Proration } from "./proration.js";
import { readSpan } from "./readSpan.js";
import { wholeMonths } from "./shiftPeriod.js";
import { spanDays } from "./spanDays.js";
import { days360 } from "./thirty360.js";
import type { DateSpan } from "./types.js";

/**
 * The share of a period that a part of it is: days of the part over days of the whole, with the division left open.
 *
 * The denominator is the number of days as counted (31, not reduced), so that a trace can show `17 / 31 days`.
 */
export function prorationOf(part: DateSpan, whole: DateSpan, given: Proration = {}): Fraction {
  const options = readOptions(given);
  const inner = halfOpen(part, options.bounds);
  const outer = halfOpen(whole, options.bounds);
  if (inner.from < outer.from || inner.to > outer.to) throw partOutside(inner, outer);
  switch (options.dayCount) {
    case undefined:
    case "actual":
      return share(daysBetween(inner.from, inner.to), daysBetween(outer.from, outer.to), outer);
    case "thirty360": {
      const convention = options.convention ?? "european";
      if (convention !== "european" && convention !== "us")
        throw badChoice("convention", convention, "european or us");
      return share(days360(inner, convention), days360(outer, convention), outer);
    }
    case "businessDays": {
      const countOf = counterOf(options.calendar);
      return share(countOf(inner), countOf(outer), outer);
    }
    case "monthDivisor":
      return shareOfMonths(inner, outer, options);
    default:
      throw badChoice("dayCount", options.dayCount, "actual, thirty360, businessDays or monthDivisor");
  }
}

/** The choices of a proration as they were handed over, none of them checked. */
interface Choices {
  readonly dayCount: unknown;
  readonly convention: unknown;
  readonly bounds: unknown;
  readonly divisor: unknown;
  readonly days: unknown;
  readonly calendar: unknown;
}

function readOptions(given: unknown): Choices {
  if (typeof given !== "object" || given === null) throw badChoice("options", given, "an object");
  return {
    dayCount: ownValue(given, "dayCount"),
    convention: ownValue(given, "convention"),
    bounds: ownValue(given, "bounds"),
    divisor: ownValue(given, "divisor"),
    days: ownValue(given, "days"),
    calendar: ownValue(given, "calendar"),
  };
}

/** The span as it is stored: half open, checked to have a day. */
function halfOpen(span: DateSpan, bounds: unknown = "halfOpen"): DateSpan {
  if (bounds !== "halfOpen" && bounds !== "inclusive")
    throw badChoice("bounds", bounds, "halfOpen or inclusive");
  const { from, to } = readSpan(span);
  const stored = { from, to: bounds === "halfOpen" ? to : addDays(to, 1) };
  spanDays(stored);
  return stored;
}

function share(days: number, of: number, whole: DateSpan): Fraction {
  if (of > 0) return quotient(count(days), count(of));
  throw calendarError(
    "proration.empty_whole",
    `From ${whole.from} to ${whole.to} there are 0 days as they are counted here, so nothing can be shared out. Prorate over a longer period, or count actual days.`,
    { from: whole.from, to: whole.to },
  );
}

/** Counts the working days of a span by a compiled calendar; whatever else is handed over is refused. */
function counterOf(calendar: unknown): (span: DateSpan) => number {
  const countWorkingDays = ownValue(calendar, "countWorkingDays");
  return (span) => {
    const days: unknown = typeof countWorkingDays === "function" ? countWorkingDays(span) : null;
    if (typeof days === "number" && Number.isSafeInteger(days) && days >= 0) return days;
    throw badChoice("calendar", calendar, "a calendar from compileWorkingCalendar");
  };
}

function shareOfMonths(part: DateSpan, whole: DateSpan, { divisor, days }: Choices): Fraction {
  const perMonth = readDecimal(divisor, "/divisor");
  if (perMonth.units <= 0) {
    throw calendarError(
      "proration.bad_divisor",
      'The divisor is the number of days of a month and must be above 0. Write for example "21.75" or "30".',
    );
  }
  const months = wholeMonths(whole);
  if (months === null) {
    throw calendarError(
      "proration.whole_not_months",
      `From ${whole.from} to ${whole.to} is not a number of whole months, so a divisor per month does not apply. Prorate over whole months, or count actual days.`,
      { from: whole.from, to: whole.to },
    );
  }
  const denominator = times(perMonth, count(months));
  if (days !== undefined) return quotient(daysToPay(days), denominator);
  const covered = part.from === whole.from && part.to === whole.to;
  return quotient(covered ? denominator : count(daysBetween(part.from, part.to)), denominator);
}

function daysToPay(days: unknown): Decimal {
  const read = readDecimal(days, "/days");
  if (read.units >= 0) return read;
  throw calendarError(
    "proration.bad_days",
    "The days to pay must not be below 0. Leave them out to count the days of the part.",
  );
}

function count(days: number): Decimal {
  return { units: days, places: 0 };
}

function partOutside(part: DateSpan, whole: DateSpan): Error {
  return calendarError(
    "proration.part_outside",
    `The part from ${part.from} to ${part.to} is not within the whole from ${whole.from} to ${whole.to}. Cut it to the whole first, for example with overlap().`,
    { from: part.from, to: part.to, wholeFrom: whole.from, wholeTo: whole.to },
  );
}

function badChoice(field: string, value: unknown, allowed: string): Error {
  return calendarError("proration.bad_choice", `${field} cannot be ${shown(value)}. Write ${allowed}.`, {
    field,
  });
}
