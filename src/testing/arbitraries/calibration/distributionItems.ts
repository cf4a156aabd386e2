import fc from "fast-check";
import type { Distribution, DistributionItem } from "../../../kernel/calibration/index.js";
import { maybe, written } from "../maybe.js";

/**
 * People to be distributed: few different values, so that many are equal at a line, and now and then one without a
 * value.
 *
 * @param distribution - The document, for its levels and the fields that settle ties.
 * @returns An arbitrary of lists of zero to forty items that the distribution accepts.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { forceDistribution } from "attainment/kernel";
 * import { distributionItems } from "attainment/testing";
 * const distribution = { kind: "distribution", id: "halves", levels: [{ id: "a" }, { id: "b" }] } as const;
 * const sample = fc.sample(distributionItems(distribution), { seed: 42, numRuns: 20 });
 * sample.every((items) => forceDistribution(items, distribution).items.length === items.length); // => true
 * ```
 * @since 0.1.0
 */
export function distributionItems(distribution: Distribution): fc.Arbitrary<readonly DistributionItem[]> {
  const { levels, tieBreak = [] } = distribution;
  const item = fc.record({
    value: fc.oneof(
      { weight: 11, arbitrary: fc.integer({ min: 60, max: 72 }).map(String) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    groupId: fc.constantFrom("east", "north", "west"),
    levelId: maybe(fc.constantFrom(...levels.map(({ id }) => id))),
    numbers: fc.array(fc.nat(2), { minLength: tieBreak.length, maxLength: tieBreak.length }),
  });
  return fc.array(item, { maxLength: 40 }).map((items) =>
    items.map(({ numbers, ...rest }, index) => {
      const fields = Object.fromEntries(
        tieBreak.map(({ field }, place) => [field, String(numbers[place] ?? 0)]),
      );
      return written({ id: `p-${index}`, ...rest, fields: tieBreak.length > 0 ? fields : undefined });
    }),
  );
}
