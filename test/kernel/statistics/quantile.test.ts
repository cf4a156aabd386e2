import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, divide, multiply, subtract } from "../../../src/kernel/decimal/index.js";
import { quantile, quantileTypes } from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const nist = [
  "95.1772",
  "95.1567",
  "95.1937",
  "95.1959",
  "95.1442",
  "95.0610",
  "95.1591",
  "95.1195",
  "95.1772",
  "95.0925",
  "95.1990",
  "95.1682",
];

/** What all nine types give of a sample, in their order. */
function all(values: readonly (string | number)[], p: string, places: number): readonly (string | null)[] {
  return quantileTypes.map((type) => {
    const value = quantile(values, p, { type });
    return value === null
      ? null
      : Number(value)
          .toFixed(places)
          .replace(/\.?0+$/, "");
  });
}

describe("quantile", () => {
  test.each([
    ["0.3", ["2", "2", "1", "1.2", "1.7", "1.5", "1.9", "1.63333", "1.65"]],
    ["0.25", ["1", "1.5", "1", "1", "1.5", "1.25", "1.75", "1.41667", "1.4375"]],
    ["0.75", ["3", "3.5", "3", "3", "3.5", "3.75", "3.25", "3.58333", "3.5625"]],
    ["0.5", ["2", "2.5", "2", "2", "2.5", "2.5", "2.5", "2.5", "2.5"]],
  ])("Hipparchus PercentileTest, after R: of 1, 3, 2, 4 at %s", (p, expected) => {
    expect(all([1, 3, 2, 4], p, 5)).toEqual(expected);
  });

  test("NIST handbook 7.2.6.2, by all types of R: the 90th percentile of 12 readings", () => {
    expect(all(nist, "0.9", 5)).toEqual([
      "95.1959",
      "95.1959",
      "95.1959",
      "95.19546",
      "95.19683",
      "95.19807",
      "95.19568",
      "95.19724",
      "95.19714",
    ]);
  });

  test.each([
    ["0", ["3", "3", "3", "3", "3", "3", "3", "3", "3"]],
    ["0.1", ["3", "4.5", "3", "3", "4.5", "3.3", "5.7", "4.1", "4.2"]],
    ["0.25", ["7", "7", "6", "6.5", "7", "6.75", "7.25", "6.9167", "6.9375"]],
    ["0.9", ["16", "18", "16", "16", "18", "19.6", "16.4", "18.5333", "18.4"]],
    ["1", ["20", "20", "20", "20", "20", "20", "20", "20", "20"]],
  ])("numpy 2.4 by all its methods: of ten values at %s", (p, expected) => {
    expect(all([3, 6, 7, 8, 8, 10, 13, 15, 16, 20], p, 4)).toEqual(expected);
  });

  test("Microsoft: PERCENTILE.INC is type 7, PERCENTILE.EXC and QUARTILE.EXC are type 6", () => {
    expect(quantile([1, 3, 2, 4], "0.3")).toBe("1.9");
    expect(quantile([1, 2, 3, 6, 6, 6, 7, 8, 9], "0.25", { type: 6 })).toBe("2.5");
    const eleven = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49];
    expect(quantile(eleven, "0.25", { type: 6 })).toBe("15");
    expect(quantile(eleven, "0.75", { type: 6 })).toBe("43");
  });

  test("of one value it is that value, of none there is none", () => {
    expect(all(["7.5"], "0.9", 2)).toEqual(new Array(9).fill("7.5"));
    expect(all([], "0.9", 2)).toEqual(new Array(9).fill(null));
  });

  test("what is no share, type, number or list is told", () => {
    expect(codesOf(() => quantile([1], "1.01"))).toEqual([["statistics.bad_probability", "/p"]]);
    expect(codesOf(() => quantile([1], -1))).toEqual([["statistics.bad_probability", "/p"]]);
    expect(codesOf(() => quantile([1], "0.5", untyped({ type: 10 })))).toEqual([
      ["statistics.bad_option", "/options/type"],
    ]);
    expect(codesOf(() => quantile(["x"], "0.5"))).toEqual([["decimal.not_decimal", "/values/0"]]);
    expect(codesOf(() => quantile(untyped("1"), "0.5"))).toEqual([["document.wrong_type", "/values"]]);
  });
});

describe("laws of quantiles", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });
  const thousandths = fc.integer({ min: 0, max: 1000 });
  const types = fc.constantFrom(...quantileTypes);
  const share = (n: number) => divide(n, 1000, { places: 3, mode: "floor" });

  test("it lies between the least and the largest, and never falls as the share rises", () => {
    fc.assert(
      fc.property(values, thousandths, thousandths, types, (sample, one, other, type) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((p) =>
          quantile(sample, share(p), { type }),
        );
        expect(compare(low ?? "", Math.min(...sample))).toBeGreaterThanOrEqual(0);
        expect(compare(high ?? "", Math.max(...sample))).toBeLessThanOrEqual(0);
        expect(compare(low ?? "", high ?? "")).toBeLessThanOrEqual(0);
      }),
      { seed, numRuns: runs },
    );
  });

  test("type 7 interpolates between the sorted values, and the order of the values is of no account", () => {
    fc.assert(
      fc.property(values, thousandths, (sample, p) => {
        const sorted = [...sample].sort((a, b) => a - b);
        const place = multiply(share(p), sample.length - 1);
        const below = Math.floor(Number(place));
        const [low = 0, high = low] = sorted.slice(below, below + 2);
        const part = multiply(subtract(place, below), high - low);
        expect(compare(quantile(sample, share(p)) ?? "", add(low, part))).toBe(0);
        expect(quantile([...sample].reverse(), share(p))).toBe(quantile(sample, share(p)));
      }),
      { seed, numRuns: runs },
    );
  });

  test("it is scaled with the values", () => {
    fc.assert(
      fc.property(values, thousandths, types, (sample, p, type) => {
        const [once, tenfold] = [sample, sample.map((value) => value * 10)].map((each) =>
          quantile(each, share(p), { type }),
        );
        expect(Number(tenfold)).toBeCloseTo(Number(once) * 10, 9);
      }),
      { seed, numRuns: runs },
    );
  });
});
