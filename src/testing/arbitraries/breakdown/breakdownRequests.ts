import fc from "fast-check";
import type { BreakdownLevel, BreakdownOptions } from "../../../kernel/breakdown/index.js";
import type { Measure } from "../../../kernel/index.js";
import { maybe, written } from "../maybe.js";

/**
 * Measures, and how they are to be broken down.
 *
 * @since 0.1.0
 */
export interface BreakdownRequest {
  readonly measures: readonly Measure[];
  readonly options: BreakdownOptions;
}

const won = {
  from: "deals",
  where: { field: "stageId", is: "won" },
  person: "ownerId",
  date: "closedOn",
} as const;

/** A measure of each way to combine, first those that others stand on. */
const MEASURES: readonly Measure[] = [
  { id: "bookings", unit: "money", ...won, sum: "amount" },
  { id: "wins", unit: "count", ...won, count: true },
  { id: "closed", unit: "count", from: "deals", person: "ownerId", date: "closedOn", count: true },
  { id: "customers", unit: "count", ...won, distinct: "customerId" },
  { id: "largest", unit: "money", ...won, max: "amount" },
  { id: "mean", unit: "money", ...won, mean: "amount" },
  { id: "toDate", unit: "money", ...won, sum: "amount", window: "yearToDate" },
  { id: "winRate", unit: "ratio", ratio: { numerator: "wins", denominator: "closed" } },
  { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } },
];

/**
 * Breakdowns by one to three levels of fields and time: with the best parts and all others, lookups, comparisons, and ranks
 * of every rule.
 *
 * @returns An arbitrary of measures and options that go together.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeBreakDown } from "attainment/kernel";
 * import { breakdownRequests } from "attainment/testing";
 * const sample = fc.sample(breakdownRequests(), { seed: 42, numRuns: 20 });
 * const facts = { period: "2026-Q3", records: { deals: [], people: [] } };
 * sample.every(({ measures, options }) => safeBreakDown(facts, measures, options).ok); // => true
 * ```
 * @since 0.1.0
 */
export function breakdownRequests(): fc.Arbitrary<BreakdownRequest> {
  const top = fc.record({
    field: fc.constant("region"),
    top: fc.record({ count: fc.integer({ min: 1, max: 2 }), measure: fc.constantFrom("bookings", "wins") }),
  });
  const levels: fc.Arbitrary<readonly BreakdownLevel[]> = fc
    .tuple(
      fc.oneof(fc.constant<BreakdownLevel>("region"), top),
      fc.subarray<BreakdownLevel>(["ownerId", "teamId", { period: "month" }], { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([first, others, isFirst]) => (isFirst ? [first, ...others] : [...others, first]));
  return fc
    .record({
      by: levels,
      compareWith: maybe(fc.subarray(["previous", "sameLastYear"] as const)),
      ties: maybe(fc.constantFrom("modified", "dense", "ordinal", "fractional" as const), 3),
      lowestIsBest: maybe(fc.constant(["bookings"]), 4),
    })
    .map((options) => ({
      measures: MEASURES,
      options: { ...written(options), lookups: [{ field: "teamId", from: "people", key: "ownerId" }] },
    }));
}
