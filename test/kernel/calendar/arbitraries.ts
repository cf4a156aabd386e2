import fc from "fast-check";
import { dateOfDay } from "../../../src/kernel/calendar/dateOfDay.js";
import type { CalendarDate, DateSpan, FiscalYear, PeriodUnit } from "../../../src/kernel/calendar/types.js";

const FIRST = -719_162;
const LAST = 2_932_896;

/** The first and the last day of a month: where mistakes live. */
const monthEnds: fc.Arbitrary<number> = fc
  .record({
    year: fc.integer({ min: 1600, max: 2400 }),
    month: fc.integer({ min: 0, max: 11 }),
    off: fc.constantFrom(0, -1),
  })
  .map(({ year, month, off }) => Date.UTC(year, month, 1) / 86_400_000 + off);

/** Day numbers of the years 1 to 9999; half of them in our time, a quarter at the end of a month. */
export const days: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }),
  fc.integer({ min: 10_000, max: 30_000 }),
  fc.integer({ min: 10_000, max: 30_000 }),
  monthEnds,
);

export const dates: fc.Arbitrary<CalendarDate> = days.map(dateOfDay);

/** Dates so far from both ends of the calendar that moving by some centuries stays inside. */
export const middleDates: fc.Arbitrary<CalendarDate> = fc
  .oneof(fc.integer({ min: -100_000, max: 1_000_000 }), monthEnds)
  .map(dateOfDay);

/** Spans of 1 to about 800 days, half of them short; some of them whole months. */
export const spans: fc.Arbitrary<DateSpan> = fc.oneof(
  fc
    .tuple(
      fc.oneof(fc.integer({ min: -100_000, max: 1_000_000 }), monthEnds),
      fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 800 })),
    )
    .map(([from, length]) => ({ from: dateOfDay(from), to: dateOfDay(from + length) })),
  fc
    .tuple(
      fc.integer({ min: 1700, max: 2300 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 40 }),
    )
    .map(([year, month, months]) => ({
      from: dateOfDay(Date.UTC(year, month, 1) / 86_400_000),
      to: dateOfDay(Date.UTC(year, month + months, 1) / 86_400_000),
    })),
);

export const fiscalYears: fc.Arbitrary<FiscalYear> = fc.record({
  firstMonth: fc.integer({ min: 1, max: 12 }),
  named: fc.constantFrom("startYear", "endYear"),
});

export const maybeFiscal: fc.Arbitrary<FiscalYear | undefined> = fc.option(fiscalYears, { nil: undefined });

export const units: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "half", "year"];

export const anyUnit: fc.Arbitrary<PeriodUnit> = fc.constantFrom(...units);
