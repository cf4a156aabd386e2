import { describe, expect, test } from "vitest";
import { smooth } from "../../../src/kernel/statistics/index.js";
import { codesOf } from "./codesOf.js";

/** JSON that a caller without types might hand over. */
const json = (text: string) => JSON.parse(text);

describe("smooth", () => {
  // https://www.itl.nist.gov/div898/handbook/pmc/section4/pmc431.htm: S_2 = y_1, weight 0.1, eleven forecasts printed.
  test("NIST handbook 6.4.3.1: the twelve values and their forecasts", () => {
    const values = [71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70];
    const { levels } = smooth(values, { weight: "0.1" });
    const forecasts = levels.slice(0, 11).map((level) => Number(level).toFixed(2));
    expect(forecasts).toEqual([
      "71.00",
      "70.90",
      "70.71",
      "70.44",
      "69.80",
      "69.32",
      "69.58",
      "70.43",
      "70.88",
      "71.29",
      "71.67",
    ]);
  });

  test.each([
    [{ weight: 1 }, ["3", "5", "9"], "3", 2],
    [{ weight: "0.5", start: { level: 1 } }, ["2", "3.5", "6.25"], "3.5", 3],
    [
      { weight: "0.5", start: { meanOf: 3 } },
      [
        "4.333333333333333333333333333333333",
        "4.666666666666666666666666666666666",
        "6.833333333333333333333333333333333",
      ],
      null,
      0,
    ],
  ] as const)("3, 5, 9 by %j", (options, levels, error, forecasts) => {
    const found = smooth([3, 5, 9], options);
    expect(found.levels).toEqual(levels);
    expect([found.meanAbsoluteError, found.forecasts]).toEqual([error, forecasts]);
    expect(found.forecast).toBe(found.levels.at(-1));
  });

  test("nothing has no forecast, a single value has no error", () => {
    expect(smooth([], { weight: "0.5" })).toEqual({
      levels: [],
      forecast: null,
      meanAbsoluteError: null,
      forecasts: 0,
    });
    expect(smooth([7], { weight: "0.5" })).toEqual({
      levels: ["7"],
      forecast: "7",
      meanAbsoluteError: null,
      forecasts: 0,
    });
  });

  test("a long series stays within 34 digits", () => {
    const values = Array.from({ length: 300 }, (_, index) => (index * 7) % 13);
    const { levels } = smooth(values, { weight: "0.123456789" });
    expect(Math.max(...levels.map((level) => level.replace(/\D/g, "").length))).toBeLessThanOrEqual(36);
  });

  test.each([
    ['{ "weight": 0 }', "statistics.bad_weight", "/options/weight"],
    ['{ "weight": "1.1" }', "statistics.bad_weight", "/options/weight"],
    ['{ "weight": "0.5", "start": { "meanOf": 4 } }', "statistics.bad_start", "/options/start"],
    ['{ "weight": "0.5", "start": { "meanOf": 0 } }', "statistics.bad_start", "/options/start"],
    ['{ "weight": "0.5", "start": {} }', "statistics.bad_start", "/options/start"],
    ['{ "weight": "0.5", "start": { "level": "x" } }', "decimal.not_decimal", "/options/start/level"],
    ['{ "weight": "0.5", "start": "last" }', "document.wrong_type", "/options/start"],
  ])("%s is refused", (text, code, path) => {
    expect(codesOf(() => smooth([1, 2, 3], json(text)))).toEqual([[code, path]]);
  });
});
