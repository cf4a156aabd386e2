import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDecimal, formatFixed, parseDecimal, scaled } from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal } from "./arbitraries.js";
import { exactOf, textOf } from "./oracle.js";

test.each<[units: number | bigint, places: number, text: string]>([
  [0, 0, "0"],
  [0, 3, "0"],
  [-0, 2, "0"],
  [5, 0, "5"],
  [100, 0, "100"],
  [100, 2, "1"],
  [150, 2, "1.5"],
  [-150, 2, "-1.5"],
  [5, 1, "0.5"],
  [-5, 1, "-0.5"],
  [5, 3, "0.005"],
  [-5, 3, "-0.005"],
  [10, 3, "0.01"],
  [123, 3, "0.123"],
  [1, 30, `0.${"0".repeat(29)}1`],
  [9007199254740991, 2, "90071992547409.91"],
  [9007199254740992n, 0, "9007199254740992"],
  [-(10n ** 20n), 20, "-1"],
  [-(10n ** 20n) - 10n, 20, "-1.0000000000000000001"],
])("formatDecimal %s at %i places is %s", (units, places, text) => {
  expect(formatDecimal(scaled(units, places))).toBe(text);
});

describe("formatFixed", () => {
  test.each<[units: number | bigint, places: number, fixed: number, text: string]>([
    [0, 0, 2, "0.00"],
    [0, 2, 0, "0"],
    [5, 0, 0, "5"],
    [5, 0, 2, "5.00"],
    [5, 1, 2, "0.50"],
    [-5, 1, 3, "-0.500"],
    [500, 3, 1, "0.5"],
    [500, 2, 0, "5"],
    [-12300, 4, 2, "-1.23"],
    [10n ** 20n, 2, 2, "1000000000000000000.00"],
    [10n ** 20n, 2, 0, "1000000000000000000"],
  ])("%s at %i places, printed with %i, is %s", (units, places, fixed, text) => {
    expect(formatFixed(scaled(units, places), fixed)).toBe(text);
  });

  test("digits that do not fit are a fault of the caller", () => {
    expect(() => formatFixed(scaled(1234, 3), 2)).toThrow(RangeError);
    expect(() => formatFixed(scaled(5, 1), 0)).toThrow(RangeError);
    expect(() => formatFixed(scaled(1204, 3), 1)).toThrow(RangeError);
  });
});

test("law: what is printed reads back to the value, and equals the oracle", () => {
  fc.assert(
    fc.property(decimal, fc.nat(5), (d, more) => {
      expect(formatDecimal(d)).toBe(textOf(exactOf(d)));
      const fixed = formatFixed(d, d.places + more);
      expect(fixed).toBe(
        exactOf(d)
          .toFixed(d.places + more)
          .replace(/^-(?=[0.]+$)/, ""),
      );
      expect(parseDecimal(formatFixed(d, d.places))).toStrictEqual(d);
    }),
    { seed, numRuns: runs },
  );
});
