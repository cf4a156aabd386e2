import { add, divide, multiply, round, subtract } from "attainment/kernel";
import { decimals } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundingMode } from "../../src/testing/arbitraries/steps.js";
import {
  divided,
  minus,
  order,
  plus,
  printFixed,
  printRational,
  rational,
  rationalOf,
  readRational,
  roundRational,
  times,
} from "../../src/testing/rational/index.js";
import { runs, seed } from "../seed.js";

const decimal = decimals({ min: "-1e20", max: "1e20", places: 8 });

/** Two arithmetics that share nothing: what the laws compute with agrees with what they check. */
describe("the arithmetic of the laws", () => {
  test("adds, subtracts and multiplies as the library does", () => {
    const agrees = fc.property(decimal, decimal, (a, b) => {
      const [x, y] = [rationalOf(a), rationalOf(b)];
      expect([plus(x, y), minus(x, y), times(x, y)].map(printRational)).toEqual([
        add(a, b),
        subtract(a, b),
        multiply(a, b),
      ]);
    });
    fc.assert(agrees, { seed, numRuns: runs });
  });

  test("rounds as the library does, to places and on ties", () => {
    const agrees = fc.property(
      decimals({ min: "-100", max: "100", places: 3 }),
      fc.nat(3),
      roundingMode,
      (value, places, mode) => {
        const grid = rational(1n, 10n ** BigInt(places));
        expect(printFixed(roundRational(rationalOf(value), grid, mode), places)).toBe(
          round(value, { places, mode }),
        );
      },
    );
    fc.assert(agrees, { seed, numRuns: runs * 5 });
  });

  test("divides as the library does", () => {
    const agrees = fc.property(decimal, decimal, (a, b) => {
      const quotient = divided(rationalOf(a), rationalOf(b));
      if (quotient === null) return;
      const rounding = { places: 12, mode: "halfEven" } as const;
      expect(printFixed(roundRational(quotient, rational(1n, 10n ** 12n), "halfEven"), 12)).toBe(
        divide(a, b, rounding),
      );
    });
    fc.assert(agrees, { seed, numRuns: runs });
  });

  test.each([
    [1n, 3n, "0.3333333333333333333333333333333333"],
    [2n, 3n, "0.6666666666666666666666666666666667"],
    [-2n, 300n, "-0.006666666666666666666666666666666667"],
    [10n ** 40n, 3n, "3333333333333333333333333333333333000000"],
    [1n, 8n, "0.125"],
    [-0n, 5n, "0"],
    [700n, 7n, "100"],
  ])("prints %d / %d as %s", (over, under, text) => {
    expect(printRational(rational(over, under))).toBe(text);
  });

  test.each(["", ".", "1,5", "0x10", "--1", "1e", "NaN"])("does not read %j", (text) => {
    expect(readRational(text)).toBeNull();
  });

  test("reads every form of a decimal, and orders values", () => {
    expect(["+1.50", ".5", "2.", "1e-3", "-12E2"].map((text) => printRational(rationalOf(text)))).toEqual([
      "1.5",
      "0.5",
      "2",
      "0.001",
      "-1200",
    ]);
    expect(order(rationalOf("-2"), rationalOf("-1"))).toBe(-1);
    expect(() => rationalOf("ten")).toThrow(RangeError);
  });
});
