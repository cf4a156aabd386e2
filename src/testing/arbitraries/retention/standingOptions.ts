import fc from "fast-check";
import type { StandingOptions } from "../../../segments/index.js";

/**
 * Definitions of new and lost customers over periods of 2025 and 2026.
 *
 * @returns An arbitrary of options that `classifyCustomers` accepts.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { classifyCustomers } from "attainment/segments";
 * import { standingOptions } from "attainment/testing";
 * const sample = fc.sample(standingOptions(), { seed: 42, numRuns: 20 });
 * sample.every((options) => classifyCustomers([], options).active === 0); // => true
 * ```
 * @since 0.1.0
 */
export function standingOptions(): fc.Arbitrary<StandingOptions> {
  return fc
    .record({
      lostAfterMonths: fc.integer({ min: 3, max: 18 }),
      more: fc.option(fc.integer({ min: 0, max: 12 })),
      period: fc.constantFrom("2025-11", "2025-Q4", "2026-02", "2026-Q1", "2026-Q3"),
    })
    .map(({ lostAfterMonths, more, period }) => ({
      period,
      lostAfterMonths,
      newAfterMonths: more === null ? "firstEver" : lostAfterMonths + more,
    }));
}
