import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  mean,
  meanFraction,
  median,
  medianFraction,
  standardDeviation,
  zScore,
} from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

describe("mean and median", () => {
  test.each([
    [[], null, null],
    [["0.1", "0.2"], "0.15", "0.15"],
    [[1, 1, 2], "1.333333333333333333333333333333333", "1"],
    [["-5", "5", "3", "1e1"], "3.25", "4"],
    [["7.50"], "7.5", "7.5"],
    [[30, 10, 21], "20.33333333333333333333333333333333", "21"],
    [["900719925474099300000.1", "0.1"], "450359962737049650000.1", "450359962737049650000.1"],
  ])("of %j are %s and %s", (values, expectedMean, expectedMedian) => {
    expect([mean(values), median(values)]).toEqual([expectedMean, expectedMedian]);
  });

  test("are null of nothing as fractions too", () => {
    expect([meanFraction([]), medianFraction([])]).toEqual([null, null]);
  });
});

describe("standardDeviation", () => {
  test.each([
    [[], null],
    [[5], null],
    [[5, 5, 5], "0"],
    [[85, 90, 95], "5"],
    [[70, "77.5", 85], "7.5"],
    // The sample of a textbook: the population deviation is 2, that of the sample sqrt(32 / 7).
    [[2, 4, 4, 4, 5, 5, 7, 9], "2.1380899353"],
    [[1, 2], "0.707106781187"],
    [["0.001", "0.002"], "0.000707106781187"],
    [["1e20", "3e20"], "141421356237000000000"],
    [["123456789012345", "123456789012346"], "0.707106781187"],
  ])("of %j is %s", (values, expected) => {
    expect(standardDeviation(values)).toBe(expected);
  });
});

describe("zScore", () => {
  test("lvl-32: departments of different scales meet on one (f.mffb.com.cn/a/498171.html)", () => {
    const sales = [85, 90, 95];
    const research = [70, "77.5", 85];
    expect(sales.map((value) => zScore(value, sales))).toEqual(["-1", "0", "1"]);
    expect(research.map((value) => zScore(value, research))).toEqual(["-1", "0", "1"]);
  });

  test("is rounded once: it is the root of the exact square", () => {
    expect(zScore(2, [1, 2])).toBe("0.707106781187");
    expect(zScore(1, [1, 2])).toBe("-0.707106781187");
    expect(zScore(4, [1, 2])).toBe("3.53553390593");
  });

  test.each([[[]], [[80]], [[80, 80, 80]]])("is null among %j", (values) => {
    expect(zScore(80, values)).toBeNull();
  });
});

describe("bad values", () => {
  test.each([mean, median, standardDeviation, (values: never) => zScore(1, values)])(
    "are all told by %s",
    (call) => {
      const bad = untyped(["1", "1,5", null, Number.NaN]);
      expect(codesOf(() => call(bad))).toEqual([
        ["decimal.not_decimal", "/values/1"],
        ["decimal.wrong_type", "/values/2"],
        ["decimal.not_finite", "/values/3"],
      ]);
      expect(codesOf(() => call(untyped("12")))).toEqual([["document.wrong_type", "/values"]]);
    },
  );

  test("include the value that is placed", () => {
    expect(codesOf(() => zScore("", ["x"]))).toEqual([
      ["decimal.not_decimal", "/value"],
      ["decimal.not_decimal", "/values/0"],
    ]);
  });
});

describe("laws of standard scores", () => {
  const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });

  test("a constant and a factor above zero change no score; a negative factor turns it round", () => {
    const holds = fc.property(
      samples,
      fc.integer(),
      fc.integer({ min: 1, max: 500 }),
      (values, plus, factor) => {
        const [first = 0] = values;
        const moved = (scale: number) => values.map((value) => value * scale + plus);
        const score = zScore(first, values);
        expect(zScore(first * factor + plus, moved(factor))).toBe(score);
        const turned = zScore(first * -factor + plus, moved(-factor));
        expect(turned === null ? null : Number(turned)).toBe(score === null ? null : 0 - Number(score));
      },
    );
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("the deviation is that of a calculation in doubles, as far as doubles go", () => {
    const holds = fc.property(samples, (values) => {
      const center = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
      expect(Number(standardDeviation(values))).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 8);
      expect(Number(mean(values))).toBeCloseTo(center, 9);
      const below = values.filter((value) => value < Number(median(values))).length;
      expect(below).toBeLessThanOrEqual(values.length / 2);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});
