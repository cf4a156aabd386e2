import fc from "fast-check";
import type { ClusterOptions } from "../../../segments/index.js";
import { written } from "../maybe.js";

const FIELDS = ["revenue", "orders", "visits"] as const;

/**
 * Options of `clusterCustomers` over one to three fields, with seeds as points or as the ids `"c-0"`, `"c-1"` ... of customers.
 *
 * @returns An arbitrary of options with one to four seeds, under any scaling.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { clusterCustomers } from "attainment/segments";
 * import { clusterOptions, customersToCluster } from "attainment/testing";
 * const [options] = fc.sample(clusterOptions(), { seed: 42, numRuns: 1 });
 * const customers = options === undefined ? [] : fc.sample(customersToCluster(options), { seed: 42, numRuns: 20 });
 * customers.every((list) => options !== undefined && clusterCustomers(list, options).customers.length === list.length); // => true
 * ```
 * @since 0.1.0
 */
export function clusterOptions(): fc.Arbitrary<ClusterOptions> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: FIELDS.length }),
      k: fc.integer({ min: 1, max: 4 }),
      scaling: fc.constantFrom("none", "zScore", "minMax"),
      points: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
        minLength: 4,
        maxLength: 4,
      }),
      byId: fc.boolean(),
    })
    .map(({ count, k, scaling, points, byId }) =>
      written({
        fields: FIELDS.slice(0, count),
        seeds: Array.from({ length: k }, (_, index) =>
          byId ? `c-${index}` : (points[index] ?? []).slice(0, count).map((tenths) => String(tenths / 10)),
        ),
        scaling,
      }),
    );
}
