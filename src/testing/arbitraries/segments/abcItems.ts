import fc from "fast-check";
import type { AbcItem } from "../../../segments/index.js";
import { decimals } from "../decimals.js";

/** Whole numbers that come to 100, with sums on 80 and 95, and just beside them. */
const NEAR: readonly (readonly number[])[] = [
  [50, 30, 15, 5],
  [50, 29, 16, 5],
  [50, 31, 14, 5],
  [40, 40, 10, 5, 5],
  [40, 39, 16, 4, 1],
  [41, 40, 15, 4],
  [20, 20, 20, 20, 20],
  [79, 1, 15, 5],
  [80, 16, 4],
  [81, 14, 5],
];

/**
 * Items to classify: half of them come to sums on the cuts of 80 and 95 percent, or just below or above one; the others are
 * any numbers, zero and below among them.
 *
 * @returns An arbitrary of what `classifyAbc` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { classifyAbc } from "attainment/segments";
 * import { abcItems } from "attainment/testing";
 * const sample = fc.sample(abcItems(), { seed: 42, numRuns: 50 });
 * sample.some((items) => classifyAbc(items).reason === "total_not_positive"); // => true
 * ```
 * @since 0.1.0
 */
export function abcItems(): fc.Arbitrary<readonly AbcItem[]> {
  const near = fc
    .constantFrom(...NEAR)
    .chain((values) => fc.shuffledSubarray([...values], { minLength: values.length }))
    .map((values) => values.map(String));
  const value = fc.oneof(
    fc.constantFrom("0", "1", "1.00", "2", "-1"),
    decimals({ min: "-1000", max: "10000", places: 2 }),
  );
  return fc
    .oneof(near, fc.array(value, { maxLength: 12 }))
    .map((values) => values.map((each, index) => ({ id: `item-${index + 1}`, value: each })));
}
