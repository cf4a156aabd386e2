import { type ClusterCustomer, type ClusterOptions, clusterCustomers } from "attainment/segments";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const settings = { seed, numRuns: Math.min(runs, 150) };

/** Few different numbers, so that ties are frequent. */
const coordinate = fc.integer({ min: 0, max: 8 }).map((tenths) => String(tenths / 10));

const customers: fc.Arbitrary<readonly ClusterCustomer[]> = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 5, maxLength: 14 })
  .map((pairs) => pairs.map(([a, b], index) => ({ customerId: `c${index}`, fields: { a, b } })));

const options: fc.Arbitrary<ClusterOptions> = fc
  .record({ k: fc.integer({ min: 1, max: 4 }), scaling: fc.constantFrom("none", "zScore", "minMax") })
  .map(({ k, scaling }) => ({
    fields: ["a", "b"],
    seeds: Array.from({ length: k }, (_, index) => `c${index}`),
    scaling,
  }));

describe("clusters", () => {
  test("do not know the order of the customers", () => {
    const law = fc.property(customers, options, fc.array(fc.nat()), (given, how, keys) => {
      const shuffled = given
        .map((each, index) => [keys[index] ?? 0, each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each);
      expect(clusterCustomers(shuffled, how)).toEqual(clusterCustomers(given, how));
    });
    fc.assert(law, settings);
  });

  test("have squares that never rise, and hold every customer once", () => {
    const law = fc.property(customers, options, (given, how) => {
      const found = clusterCustomers(given, how);
      const squares = found.wcssByIteration.map(Number);
      expect(squares.every((value, index) => index === 0 || value <= (squares[index - 1] ?? 0))).toBe(true);
      expect(found.clusters.reduce((sum, { size }) => sum + size, 0)).toBe(given.length);
      expect(found.customers).toHaveLength(given.length);
      const sum = found.clusters.reduce((all, { wcss }) => all + Number(wcss), 0);
      expect(sum).toBeCloseTo(Number(found.value), 9);
    });
    fc.assert(law, settings);
  });

  test("are the nearest, once nothing changes", () => {
    const law = fc.property(customers, options, (given, how) => {
      const found = clusterCustomers(given, how);
      expect(found.converged).toBe(true);
      for (const { squaredDistance, next } of found.customers)
        expect(Number(squaredDistance)).toBeLessThanOrEqual(Number(next?.squaredDistance ?? 99) + 1e-12);
    });
    fc.assert(law, settings);
  });

  test("that are scaled know neither the unit nor the origin of a field", () => {
    const law = fc.property(customers, options, (given, how) => {
      const scaling = how.scaling === "none" ? "zScore" : how.scaling;
      const moved = given.map(({ customerId, fields }) => ({
        customerId,
        fields: { a: Number(fields.a) * 1000 + 7, b: String(fields.b) },
      }));
      const of = (some: readonly ClusterCustomer[]) =>
        clusterCustomers(some, { ...how, scaling }).customers.map(({ cluster }) => cluster);
      expect(of(moved)).toEqual(of(given));
    });
    fc.assert(law, settings);
  });

  test("have silhouettes from -1 to 1", () => {
    const law = fc.property(customers, options, (given, how) => {
      const { silhouette, clusters } = clusterCustomers(given, { ...how, silhouette: true });
      const filled = clusters.filter(({ size }) => size > 0);
      expect(silhouette === null).toBe(filled.length < 2);
      if (silhouette !== null) expect(Math.abs(Number(silhouette))).toBeLessThanOrEqual(1);
    });
    fc.assert(law, settings);
  });
});
