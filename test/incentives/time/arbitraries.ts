import type { Plan, PlanFacts } from "attainment/incentives";
import { add, addDays, daysBetween, parsePeriod, round } from "attainment/kernel";
import fc from "fast-check";
import type { WorkingCalendar } from "../../../src/kernel/calendar/index.js";
import { seed } from "../../seed.js";

export const settings = { seed, numRuns: 60 };

export const quarter = parsePeriod("2026-Q1");

export const days: number = daysBetween(quarter.from, quarter.to);

const calendar: WorkingCalendar = { weekend: ["saturday", "sunday"], holidays: ["2026-01-01", "2026-02-17"] };

/** Counts of days of which the parts of a period sum to it. */
export const prorations: fc.Arbitrary<NonNullable<Plan["proration"]>> = fc.constantFrom(
  {},
  { dayCount: "actual" },
  { dayCount: "thirty360" },
  { dayCount: "businessDays", calendar },
);

export const everyCount: fc.Arbitrary<NonNullable<Plan["proration"]>> = fc.oneof(
  prorations,
  fc.constantFrom<NonNullable<Plan["proration"]>>(
    { dayCount: "monthDivisor", divisor: "21.75", calendar },
    { dayCount: "monthDivisor", divisor: "30" },
  ),
);

/** A day of the quarter, its second and its last among them. */
export const cuts: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 1, max: days - 1 }), fc.constantFrom(1, days - 1))
  .map(dayAt);

export const scales = fc.subarray(["quota", "target", "bounds", "payout"] as const);

export const exact = { mode: "halfEven", places: 20 } as const;

export function dayAt(day: number): string {
  return addDays(quarter.from, day);
}

export function facts(bookings: string, more: Partial<PlanFacts> = {}): PlanFacts {
  return { period: quarter.id, personId: "p-1", measures: { bookings, sales: bookings }, ...more };
}

/** The sum of texts to 18 places: each may be cut at its 34th digit. */
export function sum(values: readonly (string | null | undefined)[]): string {
  const total = values.reduce<string>((before, value) => add(before, value ?? "0"), "0");
  return round(total, { places: 18, mode: "halfEven" });
}

/** A number as sums are written. */
export function places(value: string): string {
  return round(value, { places: 18, mode: "halfEven" });
}
