import fc from "fast-check";
import { addDays, type CalendarDate, dateOfDay, dayNumber } from "../../kernel/index.js";

/**
 * The days that {@link dates} may give.
 *
 * @since 0.1.0
 */
export interface DateConstraints {
  /** The first day, 2020-01-01 by default. */
  readonly from?: CalendarDate;
  /** The first day after, 2030-01-01 by default. */
  readonly to?: CalendarDate;
}

/**
 * Calendar dates, a third of them at the end or the start of a month, where mistakes live.
 *
 * @param constraints - See {@link DateConstraints}; half open.
 * @returns An arbitrary of text such as `"2024-02-29"`.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { dates } from "attainment/testing";
 * const days = fc.sample(dates({ from: "2026-07-01", to: "2026-10-01" }), { seed: 42, numRuns: 50 });
 * days.every((day) => "2026-07-01" <= day && day < "2026-10-01"); // => true
 * ```
 * @since 0.1.0
 */
export function dates({
  from = "2020-01-01",
  to = "2030-01-01",
}: DateConstraints = {}): fc.Arbitrary<CalendarDate> {
  const [first, last] = [dayNumber(from), dayNumber(to) - 1];
  const anyDay = fc.integer({ min: first, max: last }).map(dateOfDay);
  const atMonthEnd = fc.tuple(anyDay, fc.boolean()).map(([date, isEnd]) => {
    const start = `${date.slice(0, 8)}01`;
    const day = isEnd ? addDays(start, -1) : start;
    return from <= day && day < to ? day : date;
  });
  return fc.oneof({ weight: 2, arbitrary: anyDay }, { weight: 1, arbitrary: atMonthEnd });
}
