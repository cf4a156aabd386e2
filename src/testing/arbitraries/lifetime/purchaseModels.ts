import fc from "fast-check";
import type { PurchaseModel } from "../../../segments/index.js";

/**
 * BG/NBD models with parameters around those that are fitted in practice, `a = 1` now and then.
 *
 * @returns An arbitrary of models in days, weeks or months.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { expectPurchases } from "attainment/segments";
 * import { purchaseModels } from "attainment/testing";
 * const sample = fc.sample(purchaseModels(), { seed: 42, numRuns: 20 });
 * sample.every((model) => Number(expectPurchases(model, 10)) > 0); // => true
 * ```
 * @since 0.1.0
 */
export function purchaseModels(): fc.Arbitrary<PurchaseModel> {
  const parameter = fc.integer({ min: 5, max: 600 }).map((hundredths) => String(hundredths / 100));
  return fc.record({
    kind: fc.constant("bgNbd"),
    unit: fc.constantFrom("day", "week", "month"),
    r: parameter,
    alpha: parameter,
    a: fc.oneof({ weight: 9, arbitrary: parameter }, { weight: 1, arbitrary: fc.constant("1") }),
    b: parameter,
  });
}
