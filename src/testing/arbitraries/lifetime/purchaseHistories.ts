import fc from "fast-check";
import type { PurchaseHistories, PurchaseHistory, TimeUnit } from "../../../segments/index.js";

/**
 * Histories of customers in a unit of time, a third of them without a repeat purchase and some who bought on the last day.
 *
 * @param unit - The unit of time, as that of the model that is to predict them.
 * @returns An arbitrary of zero to eight histories with their unit.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { predictPurchases } from "attainment/segments";
 * import { purchaseHistories } from "attainment/testing";
 * const model = { kind: "bgNbd", unit: "week", r: "0.243", alpha: "4.414", a: "0.793", b: "2.426" } as const;
 * const sample = fc.sample(purchaseHistories("week"), { seed: 42, numRuns: 20 });
 * sample.every((given) => predictPurchases(given, model, { ahead: 4 }).customers.length === given.customers.length); // => true
 * ```
 * @since 0.1.0
 */
export function purchaseHistories(unit: TimeUnit): fc.Arbitrary<PurchaseHistories> {
  const history = fc.record({
    repeats: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })),
    last: fc.integer({ min: 1, max: 300 }),
    quiet: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
    cents: fc.integer({ min: 1, max: 99_999 }),
  });
  return fc.array(history, { maxLength: 8 }).map((rows) => ({
    unit,
    customers: rows.map(
      ({ repeats, last, quiet, cents }, index): PurchaseHistory => ({
        customerId: `c-${index}`,
        repeatPurchases: repeats,
        ageAtLastPurchase: repeats === 0 ? "0" : String(last / 10),
        age: String((last + quiet) / 10),
        meanRepeatValue: repeats === 0 ? null : String(cents / 100),
      }),
    ),
  }));
}
