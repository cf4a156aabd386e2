import fc from "fast-check";
import { addDays, addMonths, parsePeriod } from "../../../kernel/index.js";
import type { Purchase, StandingOptions } from "../../../segments/index.js";
import { dates } from "../dates.js";

/**
 * Purchases of few customers around a period, half of them on a day that decides where a customer stands, or beside it.
 *
 * @param options - The definition that the days come from.
 * @returns An arbitrary of lists of up to thirty purchases.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { purchasesAround } from "attainment/testing";
 * const sample = fc.sample(purchasesAround({ period: "2026-Q1" }), { seed: 42, numRuns: 50 }).flat();
 * ["2025-01-01", "2024-12-31", "2026-03-31"].every((day) => sample.some(({ orderedOn }) => orderedOn === day)); // => true
 * ```
 * @since 0.1.0
 */
export function purchasesAround(options: StandingOptions): fc.Arbitrary<readonly Purchase[]> {
  const { from, to } = parsePeriod(options.period);
  const { lostAfterMonths: lost = 12, newAfterMonths: fresh = 12 } = options;
  const months = fresh === "firstEver" ? [lost] : [lost, fresh];
  const bounds = [from, to, ...months.flatMap((count) => [addMonths(from, -count), addMonths(to, -count)])];
  const beside = fc
    .tuple(fc.constantFrom(...bounds), fc.integer({ min: -1, max: 1 }))
    .map(([day, by]) => addDays(day, by));
  const anyDay = dates({ from: addMonths(from, -36), to: addMonths(to, 3) });
  const orderedOn = fc.oneof(beside, anyDay);
  const customerId = fc.constantFrom("ann", "bob", "cho", "dee");
  return fc.array(fc.record({ customerId, orderedOn }), { maxLength: 30 });
}
