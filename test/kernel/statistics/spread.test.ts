import { describe, expect, test } from "vitest";
import {
  correlation,
  covariance,
  standardDeviation,
  trimmedMean,
  variance,
  winsorizedMean,
  zScore,
} from "../../../src/kernel/statistics/index.js";
import { codesOf } from "./codesOf.js";

/** JSON that a caller without types might hand over. */
const json = (text: string) => JSON.parse(text);

describe("variance and standardDeviation", () => {
  test.each([
    [[2, 4, 4, 4, 5, 5, 7, 9], "population", "4", "2"],
    [[2, 4, 4, 4, 5, 5, 7, 9], "sample", "4.571428571428571428571428571428571", "2.1380899353"],
    [["0.1", "0.2"], "sample", "0.005", "0.0707106781187"],
    [[7], "population", "0", "0"],
    [[7], "sample", null, null],
    [[], "population", null, null],
  ] as const)("of %j as a %s", (values, of, expected, root) => {
    expect(variance(values, { of })).toBe(expected);
    expect(standardDeviation(values, { of })).toBe(root);
  });

  test("the standard score by either deviation", () => {
    expect([zScore(2, [1, 2]), zScore(2, [1, 2], { of: "population" })]).toEqual(["0.707106781187", "1"]);
  });

  test("an option that is not known is refused", () => {
    expect(codesOf(() => variance([1], json('{ "of": "all" }')))).toEqual([
      ["statistics.bad_option", "/options/of"],
    ]);
    expect(codesOf(() => standardDeviation([1], json('{ "off": 1 }')))).toEqual([
      ["document.unknown_field", "/options/off"],
    ]);
  });
});

describe("covariance and correlation", () => {
  test("the data set women of R: cov 69, cor 0.9954948", () => {
    const height = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
    const weight = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];
    expect(covariance(height, weight)).toBe("69");
    expect(Number(correlation(height, weight)).toFixed(7)).toBe("0.9954948");
  });

  test.each([
    [[1, 2], [3, 1], "-1"],
    [[1, 2, 3], [4, 4, 4], null],
    [[1], [1], null],
    [[], [], null],
  ])("the correlation of %j and %j", (a, b, expected) => {
    expect(correlation(a, b)).toBe(expected);
  });

  test("lists of different lengths are refused", () => {
    expect(codesOf(() => covariance([1, 2], [1]))).toEqual([["statistics.uneven_pairs", "/b"]]);
    expect(codesOf(() => correlation([1], []))).toEqual([["statistics.uneven_pairs", "/b"]]);
  });
});

describe("trimmedMean and winsorizedMean", () => {
  test("Wikipedia: a twentieth of twenty values on each side", () => {
    const values = [92, 19, 101, 58, 1053, 91, 26, 78, 10, 13, -40, 101, 86, 85, 15, 89, 89, 28, -5, 41];
    expect(trimmedMean(values, { share: "0.05" })).toBe("56.5");
    expect(winsorizedMean(values, { share: "0.05" })).toBe("55.65");
  });

  test.each([
    [{ count: 0 }, "22", "22"],
    [{ count: 1 }, "3", "3"],
    [{ share: "0.2" }, "3", "3"],
    [{ share: "0.19" }, "22", "22"],
    [{ count: 2 }, "3", "3"],
    [{ count: 3 }, null, null],
  ])("of 1, 2, 3, 4, 100 by %j", (options, trimmed, winsorized) => {
    expect(trimmedMean([100, 1, 3, 2, 4], options)).toBe(trimmed);
    expect(winsorizedMean([100, 1, 3, 2, 4], options)).toBe(winsorized);
  });

  test.each([
    [{}, ""],
    [{ count: 1, share: "0.1" }, ""],
    [{ count: -1 }, "/count"],
    [{ count: 1.5 }, "/count"],
    [{ share: "0.5" }, "/share"],
    [{ share: "-0.1" }, "/share"],
  ])("%j is refused", (options, path) => {
    expect(codesOf(() => trimmedMean([1], options))).toEqual([["statistics.bad_trim", `/options${path}`]]);
  });

  test("nothing has no mean", () => {
    expect([trimmedMean([], { share: "0.1" }), winsorizedMean([], { count: 0 })]).toEqual([null, null]);
  });
});
