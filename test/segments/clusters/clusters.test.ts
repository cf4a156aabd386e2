import { type ClusterCustomer, type ClusterOptions, clusterCustomers } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { codesOf } from "../faults.js";

type Pair = readonly [a: number | string, b: number | string];

const customersAt = (...pairs: readonly Pair[]): readonly ClusterCustomer[] =>
  pairs.map(([a, b], index) => ({ customerId: `c${index + 1}`, fields: { a, b } }));

const seven = customersAt([1, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5]);
const options: ClusterOptions = { fields: ["a", "b"], seeds: ["c1", "c4"], scaling: "none" };

const labels = ({ customers }: ReturnType<typeof clusterCustomers>) =>
  customers.map(({ cluster }) => cluster);
const centroids = ({ clusters }: ReturnType<typeof clusterCustomers>) =>
  clusters.map(({ centroid }) => centroid.map(({ value }) => value));

describe("case kmeans-1: seven subjects, seeds 1 and 4, subject 3 just between them", () => {
  test("ends with the published partition", () => {
    const found = clusterCustomers(seven, options);
    expect(labels(found)).toEqual([0, 0, 1, 1, 1, 1, 1]);
    expect(centroids(found)).toEqual([
      ["1.25", "1.5"],
      ["3.9", "5.1"],
    ]);
    expect(found).toMatchObject({
      value: "8.525",
      iterations: 3,
      converged: true,
      silhouette: null,
      issues: [],
    });
    expect(found.wcssByIteration).toEqual(["12.20833333333333333333333333333333", "8.525", "8.525"]);
    expect(found.customers[2]).toEqual({
      customerId: "c3",
      cluster: 1,
      squaredDistance: "2.02",
      next: { cluster: 0, squaredDistance: "9.3125" },
    });
  });

  test("first gives subject 3 to the first seed", () => {
    const first = clusterCustomers(seven, { ...options, maxIterations: 1 });
    expect(labels(first)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(centroids(first)).toEqual([
      ["1.833333333333333333333333333333333", "2.333333333333333333333333333333333"],
      ["4.125", "5.375"],
    ]);
    expect([first.converged, first.issues.map(({ code }) => code)]).toEqual([
      false,
      ["segments.not_converged"],
    ]);
  });

  test("has the silhouettes that a loop over all pairs in Python gives", () => {
    const found = clusterCustomers(seven, { ...options, silhouette: true });
    expect(found.silhouette).toBe("0.645005498772");
    expect(found.clusters.map(({ silhouette }) => silhouette)).toEqual(["0.746641324028", "0.604351168669"]);
  });

  test("does not look at the order of the customers", () => {
    expect(clusterCustomers([...seven].reverse(), options)).toEqual(clusterCustomers(seven, options));
  });

  test("may start from points", () => {
    const points = {
      ...options,
      seeds: [
        ["1.0", 1],
        [5, "7"],
      ],
    } as const;
    expect(clusterCustomers(seven, points)).toEqual(clusterCustomers(seven, options));
  });
});

describe("ties", () => {
  // 0.1 + 0.2 is not 0.3 in doubles: 0.2 lies exactly between 0.1 and 0.3, and doubles put it nearer to one of them.
  test.each(["none", "zScore", "minMax"] as const)("are decided exactly, scaling %s", (scaling) => {
    const line = customersAt(["0.1", 0], ["0.2", 0], ["0.3", 0], ["1000000.1", 0]);
    const low = clusterCustomers(line, { ...options, seeds: ["c1", "c3"], scaling, maxIterations: 1 });
    const high = clusterCustomers(line, { ...options, seeds: ["c3", "c1"], scaling, maxIterations: 1 });
    expect([labels(low)[1], labels(high)[1]]).toEqual([0, 0]);
  });

  test("just beside them are none", () => {
    const line = customersAt(["0.1", 0], ["0.2000000000000000000000000000001", 0], ["0.3", 0]);
    const found = clusterCustomers(line, { ...options, seeds: ["c1", "c3"], maxIterations: 1 });
    expect(labels(found)).toEqual([0, 1, 1]);
  });
});

describe("scaling", () => {
  const wide = customersAt([0, 0], [0, 1], [1000, 0], [1000, 1]);

  test("none lets the field with the largest numbers decide", () => {
    const byRevenue = clusterCustomers(wide, {
      ...options,
      seeds: [
        [0, 0.4],
        [900, 0.6],
      ],
    });
    expect(labels(byRevenue)).toEqual([0, 0, 1, 1]);
  });

  test.each<["zScore" | "minMax", string]>([
    ["zScore", "4"],
    ["minMax", "1"],
  ])("%s makes fields alike", (scaling, wcss) => {
    const found = clusterCustomers(wide, {
      ...options,
      seeds: [
        [500, 0],
        [500, 1],
      ],
      scaling,
    });
    expect([labels(found), found.value, centroids(found)]).toEqual([
      [0, 1, 0, 1],
      wcss,
      [
        ["500", "0"],
        ["500", "1"],
      ],
    ]);
  });

  test("leaves a field aside that is the same for all", () => {
    const same = customersAt([1, 7], [2, 7], [9, 7]);
    const found = clusterCustomers(same, { ...options, seeds: ["c1", "c3"], scaling: "minMax" });
    expect([labels(found), found.issues.map(({ code, path }) => [code, path])]).toEqual([
      [0, 0, 1],
      [["segments.constant_field", "/options/fields/1"]],
    ]);
  });
});

describe("clusters with nobody", () => {
  test("keep their centroid and are told", () => {
    const found = clusterCustomers(seven, {
      ...options,
      seeds: ["c1", "c4", ["100", "100"]],
      silhouette: true,
    });
    expect(found.clusters[2]).toMatchObject({
      size: 0,
      wcss: "0",
      silhouette: null,
      centroid: [{ value: "100" }, { value: "100" }],
    });
    expect(found.issues.map(({ code, path }) => [code, path])).toEqual([
      ["segments.empty_cluster", "/options/seeds/2"],
    ]);
  });

  test("leave no silhouette where one is left", () => {
    const found = clusterCustomers(seven, { ...options, seeds: ["c1"], silhouette: true });
    expect([found.silhouette, found.clusters[0]?.size, found.customers[0]?.next]).toEqual([null, 7, null]);
  });
});

describe("faults", () => {
  test("of seeds", () => {
    const seeds = ["c1", "c1", "c9", [1], [1, "x"]];
    expect(codesOf(() => clusterCustomers(seven, { ...options, seeds }))).toEqual([
      "segments.bad_seed /options/seeds/1",
      "segments.bad_seed /options/seeds/2",
      "segments.bad_seed /options/seeds/3",
      "decimal.not_decimal /options/seeds/4/1",
    ]);
    expect(
      codesOf(() => clusterCustomers(seven.slice(0, 4), { ...options, seeds: ["c1", "c2", "c3", "c4"] })),
    ).toEqual(["segments.too_many_clusters /options/seeds"]);
  });

  test("of customers", () => {
    const faulty: readonly ClusterCustomer[] = [
      ...seven,
      { customerId: "none", fields: { a: 1, b: null } },
      { customerId: "text", fields: { a: "1,5", b: 1 } },
      { customerId: "twice", fields: { a: 1, b: 1 } },
      { customerId: "twice", fields: { a: 1, b: 1 } },
    ];
    const codes = [
      "segments.missing_cluster_field /customers/7/fields/b",
      "decimal.not_decimal /customers/8/fields/a",
      "document.duplicate_id /customers/9/customerId",
      "document.duplicate_id /customers/10/customerId",
    ];
    expect(codesOf(() => clusterCustomers(faulty, options))).toEqual(codes);
    const found = clusterCustomers(faulty, { ...options, onInvalid: "report" });
    expect(found.leftOut?.map(({ id }) => id)).toEqual(["none", "text", "twice", "twice"]);
    expect(found.customers).toHaveLength(7);
  });

  test("of what would take too long", () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({
      customerId: `c${index}`,
      fields: { a: index, b: 0 },
    }));
    expect(codesOf(() => clusterCustomers(many, { ...options, silhouette: true }))).toEqual([
      "segments.too_many_for_silhouette /options/silhouette",
    ]);
  });
});
