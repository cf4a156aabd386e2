import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankCorrelation } from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { codesOf } from "./codesOf.js";

describe("rankCorrelation", () => {
  test("Wikipedia: IQ against hours of television is -29/165", () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBe("-0.175757575758");
  });

  test.each([
    [[1, 2, 3], [5, 5, 5], null],
    [[1], [1], null],
    [[], [], null],
    [["0.5", "1", "2"], ["1", "10", "100"], "1"],
    [[1, 2, 2, 3], [1, 2, 2, 3], "1"],
    [[1, 2], [2, 1], "-1"],
  ])("of %j and %j", (a, b, expected) => {
    expect(rankCorrelation(a, b)).toBe(expected);
  });

  test("lists of different lengths are refused", () => {
    expect(codesOf(() => rankCorrelation([1, 2], [1]))).toEqual([["statistics.uneven_pairs", "/b"]]);
  });

  test("it lies in -1 to 1, is the same both ways round, and turns with one side", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, (sample) => {
        const [a, b] = [sample.map(([x]) => x), sample.map(([, y]) => y)];
        const found = rankCorrelation(a, b);
        expect(rankCorrelation(b, a)).toBe(found);
        if (found === null) return;
        expect(Math.abs(Number(found))).toBeLessThanOrEqual(1);
        const turned = rankCorrelation(
          a,
          b.map((y) => -y),
        );
        expect(Number(turned)).toBe(Number(found) === 0 ? 0 : -Number(found));
      }),
      { seed, numRuns: runs },
    );
  });
});
