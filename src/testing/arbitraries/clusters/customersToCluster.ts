import fc from "fast-check";
import type { ClusterCustomer, ClusterOptions } from "../../../segments/index.js";

/**
 * Customers to be grouped: few different numbers, so that many lie just between two seeds.
 *
 * @param options - The options, for the fields and the seeds: customers that are named as seeds are among them.
 * @returns An arbitrary of lists with more customers than there are seeds.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { customersToCluster } from "attainment/testing";
 * const options = { fields: ["revenue"], seeds: ["a", ["0.5"]], scaling: "none" } as const;
 * const sample = fc.sample(customersToCluster(options), { seed: 42, numRuns: 20 });
 * sample.every((list) => list.length > 2 && list.some(({ customerId }) => customerId === "a")); // => true
 * ```
 * @since 0.1.0
 */
export function customersToCluster({
  fields,
  seeds,
}: ClusterOptions): fc.Arbitrary<readonly ClusterCustomer[]> {
  const named = seeds.filter((seed) => typeof seed === "string");
  const numbers = fc.array(
    fc.integer({ min: 0, max: 12 }).map((tenths) => String(tenths / 10)),
    { minLength: fields.length, maxLength: fields.length },
  );
  return fc.array(numbers, { minLength: seeds.length + 1, maxLength: seeds.length + 10 }).map((rows) =>
    rows.map((row, index) => ({
      customerId: named[index] ?? `customer-${index}`,
      fields: Object.fromEntries(fields.map((field, place) => [field, row[place] ?? "0"])),
    })),
  );
}
