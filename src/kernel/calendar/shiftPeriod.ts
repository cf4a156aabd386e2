import { addDays } from "./addDays.js";
import { addMonths } from "./addMonths.js";
import { daysBetween } from "./daysBetween.js";
import { fiscalRun, movedRun } from "./fiscalRun.js";
import { dayOfMonth, monthIndexOf } from "./monthIndex.js";
import { namedPeriod } from "./namedPeriod.js";
import { readSpan } from "./readSpan.js";
import { shapeOf } from "./shapeOf.js";
import type { DateSpan, FiscalCalendar, Period } from "./types.js";

/**
 * The period of the same length that lies `count` periods later, or earlier.
 *
 * What it moves by: a day by days and a week by weeks; a span whose two ends fall on the same day of the month,
 * the 28th at most, by its months (so a pay month from the 26th to the 25th moves like a month, and a quarter like a
 * quarter); every other span by its number of days. With a fiscal year of weeks, a span of whole periods moves by its
 * periods, so that a quarter of 14 weeks is followed by one of 13. Period `n + 1` always begins where period `n` ends.
 *
 * A span that moves by days can land on one that moves by months: the 28 days after 2026-01-04 to 2026-01-31 are
 * February. For a series, always move the first period: `shiftPeriod(first, n)`.
 *
 * @param period - The days, half open.
 * @param count - An integer; below zero goes back.
 * @param fiscal - How fiscal years run; it changes only the name of the result.
 * @returns The period.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `period.not_a_fiscal_year`; `date.out_of_range`
 * where the result leaves the years 0001 to 9999 or `count` is not an integer.
 * @example
 * ```ts
 * import { parsePeriod, shiftPeriod } from "attainment/kernel";
 * shiftPeriod(parsePeriod("2026-Q1"), -2).id; // => "2025-Q3"
 * shiftPeriod(parsePeriod("2026-01-26/2026-02-26"), 1).id; // => "2026-02-26/2026-03-26"
 * shiftPeriod(parsePeriod("2026-01-01/2026-01-11"), 1).id; // => "2026-01-11/2026-01-21"
 * ```
 * @since 0.1.0
 */
export function shiftPeriod(period: DateSpan, count: number, fiscal?: FiscalCalendar): Period {
  const span = readSpan(period);
  const { kind } = shapeOf(span, fiscal);
  const months = kind === "day" || kind === "week" ? null : wholeMonths(span);
  // What is no number of periods is no number of days either, and is refused as such.
  const times = typeof count === "number" && Number.isInteger(count) ? count : Number.NaN;
  const run = fiscalRun(span, fiscal);
  if (run !== null && !Number.isNaN(times)) return movedRun(run, run.months * times);
  const moved =
    months === null
      ? moveBy(addDays, daysBetween(span.from, span.to) * times, span)
      : moveBy(addMonths, months * times, span);
  return namedPeriod(moved, fiscal);
}

/**
 * How many months a span has where its two ends fall on the same day of the month, else null. From the 29th on
 * there is no such count, since not every month has that day.
 */
export function wholeMonths(span: DateSpan): number | null {
  const day = dayOfMonth(span.from);
  return day <= 28 && day === dayOfMonth(span.to) ? monthIndexOf(span.to) - monthIndexOf(span.from) : null;
}

function moveBy(add: (date: string, count: number) => string, count: number, span: DateSpan): DateSpan {
  return { from: add(span.from, count), to: add(span.to, count) };
}
