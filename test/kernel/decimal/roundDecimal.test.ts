import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalOf,
  formatDecimal,
  formatFixed,
  type Rounding,
  type RoundingMode,
  roundDecimal,
  roundingModes,
  scaled,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { decimal, mode } from "./arbitraries.js";
import { Exact, exactOf, faultOf, roundByDefinition, textOf } from "./oracle.js";

const rounded = (value: string, rounding: Rounding) => {
  const result = roundDecimal(decimalOf(value), rounding);
  return formatFixed(result, result.places);
};

describe("each mode, to integers", () => {
  const values = ["-2.5", "-1.6", "-1.5", "-1.4", "-0.5", "0.5", "1.4", "1.5", "1.6", "2.5", "2", "-2", "0"];
  test.each<[mode: RoundingMode, results: string]>([
    ["ceil", "-2 -1 -1 -1 0 1 2 2 2 3 2 -2 0"],
    ["floor", "-3 -2 -2 -2 -1 0 1 1 1 2 2 -2 0"],
    ["awayFromZero", "-3 -2 -2 -2 -1 1 2 2 2 3 2 -2 0"],
    ["towardZero", "-2 -1 -1 -1 0 0 1 1 1 2 2 -2 0"],
    ["halfCeil", "-2 -2 -1 -1 0 1 1 2 2 3 2 -2 0"],
    ["halfFloor", "-3 -2 -2 -1 -1 0 1 1 2 2 2 -2 0"],
    ["halfUp", "-3 -2 -2 -1 -1 1 1 2 2 3 2 -2 0"],
    ["halfDown", "-2 -2 -1 -1 0 0 1 1 2 2 2 -2 0"],
    ["halfEven", "-2 -2 -2 -1 0 0 1 2 2 2 2 -2 0"],
  ])("%s", (mode, results) => {
    expect(values.map((value) => rounded(value, { places: 0, mode })).join(" ")).toBe(results);
  });
});

test.each<[value: string, rounding: Rounding, result: string]>([
  ["1.005", { places: 2, mode: "halfUp" }, "1.01"],
  ["1.5", { places: 2, mode: "halfUp" }, "1.50"],
  ["0", { places: 2, mode: "ceil" }, "0.00"],
  ["-0.001", { places: 2, mode: "halfUp" }, "0.00"],
  ["-0.001", { places: 2, mode: "ceil" }, "0.00"],
  ["-0.001", { places: 2, mode: "floor" }, "-0.01"],
  ["9007199254740991", { places: 2, mode: "floor" }, "9007199254740991.00"],
  ["90071992547409915", { step: "10", mode: "halfEven" }, "90071992547409920"],
  ["90071992547409.925", { places: 2, mode: "halfEven" }, "90071992547409.92"],
  ["7.7", { step: "0.5", mode: "floor" }, "7.5"],
  ["7.7", { step: "0.50", mode: "floor" }, "7.50"],
  ["7.75", { step: "0.5", mode: "halfEven" }, "8.0"],
  ["7.25", { step: "0.5", mode: "halfEven" }, "7.0"],
  ["1.025", { step: "0.05", mode: "halfUp" }, "1.05"],
  ["-1.025", { step: "0.05", mode: "halfUp" }, "-1.05"],
  ["-1.025", { step: "0.05", mode: "halfCeil" }, "-1.00"],
  ["15", { step: "1e1", mode: "halfDown" }, "10"],
  ["1", { step: "0.3", mode: "halfUp" }, "0.9"],
  ["3", { step: "0.001", mode: "halfUp" }, "3.000"],
])("%s by %j is %s", (value, rounding, result) => {
  expect(rounded(value, rounding)).toBe(result);
});

/** Values on the grid, on a tie, or next to either, in most runs. */
const aroundGrid = fc
  .tuple(
    fc.bigInt(-9_007_199_254_740_995n, 9_007_199_254_740_995n),
    fc.constantFrom(0n, 1n, 49n, 50n, 51n, 99n),
  )
  .map(([count, rest]) => scaled(count * 100n + rest, 4));
const value = fc.oneof(decimal, aroundGrid);

test("law: to places, every mode picks the neighbor that its definition names", () => {
  fc.assert(
    fc.property(value, fc.nat(8), mode, (d, places, mode) => {
      const result = roundDecimal(d, { places, mode });
      expect(faultOf(result)).toBeNull();
      expect(result.places).toBe(places);
      expect(formatDecimal(result)).toBe(
        textOf(roundByDefinition(exactOf(d), new Exact(10).pow(-places), mode)),
      );
    }),
    { seed, numRuns: runs * 5 },
  );
});

test("law: to a step, every mode picks the neighbor that its definition names", () => {
  const steps = [
    "0.01",
    "0.02",
    "0.05",
    "0.25",
    "0.50",
    "0.5",
    "0.3",
    "1",
    "3",
    "10",
    "1000",
    "1e3",
    "0.0125",
  ];
  const step = fc.oneof(
    fc.constantFrom(...steps),
    fc.integer({ min: 1, max: 99999 }).map((n) => `${n}e-3`),
  );
  fc.assert(
    fc.property(value, step, mode, (d, step, mode) => {
      const result = roundDecimal(d, { step, mode });
      expect(faultOf(result)).toBeNull();
      expect(result.places).toBe(decimalOf(step).places);
      expect(formatDecimal(result)).toBe(textOf(roundByDefinition(exactOf(d), new Exact(step), mode)));
    }),
    { seed, numRuns: runs * 5 },
  );
});

test("law: a step of 10^-n is n places, and decimal.js agrees by its own modes", () => {
  const theirs: Readonly<Record<RoundingMode, 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8>> = {
    awayFromZero: 0,
    towardZero: 1,
    ceil: 2,
    floor: 3,
    halfUp: 4,
    halfDown: 5,
    halfEven: 6,
    halfCeil: 7,
    halfFloor: 8,
  };
  fc.assert(
    fc.property(value, fc.nat(8), mode, (d, places, mode) => {
      const result = roundDecimal(d, { places, mode });
      const step = places === 0 ? "1" : `0.${"0".repeat(places - 1)}1`;
      expect(roundDecimal(d, { step, mode })).toStrictEqual(result);
      expect(formatDecimal(result)).toBe(textOf(exactOf(d).toDecimalPlaces(places, theirs[mode])));
    }),
    { seed, numRuns: runs * 3 },
  );
});

test("law: rounding a second time changes nothing", () => {
  fc.assert(
    fc.property(value, fc.nat(4), mode, mode, (d, places, first, second) => {
      const once = roundDecimal(d, { places, mode: first });
      expect(roundDecimal(once, { places, mode: second })).toStrictEqual(once);
    }),
    { seed, numRuns: runs },
  );
});

test("all nine modes are listed", () => {
  expect(new Set(roundingModes).size).toBe(9);
});
