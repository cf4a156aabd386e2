import fc from "fast-check";
import type { Cadence, CadenceDay, CadenceInterval } from "../../../kernel/cadence/index.js";
import { maybe } from "../maybe.js";

const WEEKDAYS = ["monday", "wednesday", "friday", "sunday"] as const;

const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-01-01", "2026-05-01", "2026-10-01", "2026-10-02", "2026-10-05"],
  workdays: ["2026-10-10"],
} as const;

const interval: fc.Arbitrary<CadenceInterval> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 15 }).map((workingDays) => ({ workingDays })),
  fc.integer({ min: 1, max: 4 }).map((months) => ({ months })),
);

const day: fc.Arbitrary<CadenceDay> = fc.oneof(
  fc.constantFrom(-31, -1, 1, 15, 31).map((day) => ({ day })),
  fc.constantFrom(-3, -1, 1, 10, 23).map((workingDay) => ({ workingDay })),
  fc.record({ weekday: fc.constantFrom(...WEEKDAYS), nth: fc.constantFrom(-5, -1, 1, 2, 5) }),
);

/** How much time there is around a due date: none, some days, and more than there is between two of them. */
const times = fc.record({
  graceDays: maybe(fc.constantFrom(0, 1, 3, 20)),
  earlyDays: maybe(fc.constantFrom(0, 1, 5, 60)),
  lateDays: maybe(fc.constantFrom(3, 5, 45)),
});

/**
 * Cadences of every kind, with and without grace, windows and days off, all valid.
 *
 * Their calendar has a weekend of two days, holidays and a make-up working day in 2026.
 *
 * @returns An arbitrary of documents that `compileCadence` takes.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileCadence } from "attainment/kernel";
 * import { cadences } from "attainment/testing";
 * const sample = fc.sample(cadences(), { seed: 42, numRuns: 50 });
 * sample.map(compileCadence).length; // => 50
 * ```
 * @since 0.1.0
 */
export function cadences(): fc.Arbitrary<Cadence> {
  return fc.tuple(kinds, times, maybe(fc.constantFrom("keep", "next", "previous", "skip"))).map(
    ([kind, { graceDays, earlyDays, lateDays }, onDayOff]): Cadence => ({
      ...kind,
      calendar,
      // Grace ends before it is too late.
      ...(graceDays === undefined || graceDays > (lateDays ?? graceDays) ? {} : { graceDays }),
      ...(earlyDays === undefined ? {} : { earlyDays }),
      ...(lateDays === undefined ? {} : { lateDays }),
      // What counts from the last event cannot skip.
      ...(onDayOff === undefined || (onDayOff === "skip" && kind.kind === "afterLast") ? {} : { onDayOff }),
    }),
  );
}

const kinds: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant({ kind: "workingDays" as const }),
  fc.subarray([...WEEKDAYS], { minLength: 1 }).map((on) => ({ kind: "weekly" as const, on })),
  fc.integer({ min: 1, max: 30 }).map((days) => ({ kind: "everyDays" as const, days, from: "2026-01-05" })),
  fc
    .record({ unit: fc.constantFrom("month", "quarter"), on: day, plus: maybe(interval) })
    .map(({ unit, on, plus }) => ({
      kind: "periodic" as const,
      unit,
      on,
      ...(plus === undefined ? {} : { plus }),
    })),
  fc
    .record({
      interval,
      first: maybe(fc.constantFrom("afterInterval", "atStart")),
      next: maybe(fc.constantFrom("event", "due")),
    })
    .map(({ interval, first, next }) => ({
      kind: "afterLast" as const,
      interval,
      ...(first === undefined ? {} : { first }),
      ...(next === undefined ? {} : { next }),
    })),
  fc
    .subarray(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"], { minLength: 1 })
    .map((dates) => ({ kind: "dates" as const, dates })),
);
