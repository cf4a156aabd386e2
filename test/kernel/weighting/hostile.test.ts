import { describe, expect, test } from "vitest";
import { type WeightedMeanOptions, weightedMean } from "../../../src/kernel/weighting/index.js";
import { codesOf } from "../allocation/codesOf.js";
import { untyped } from "../untyped.js";

const refuse = (): never => {
  throw new Error("called");
};
const items = [
  { id: "a", value: "1", weight: "0.5" },
  { id: "b", value: "2", weight: "0.5" },
];
const tried = (given: unknown, options: unknown = {}) =>
  codesOf(() => weightedMean(untyped(given), untyped(options)));

describe("what is handed over", () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ["options that are null", items, null, ["document.wrong_type /options"]],
    ["an option that is misspelt", items, { weight: "equal" }, ["document.unknown_field /options/weight"]],
    ["4 billion holes", new Array(2 ** 32 - 1), {}, ["document.too_large /items"]],
    [
      "every fault at once, that of the rounding too",
      [{ id: "" }],
      { weights: "x", rounding: { places: 99, mode: "halfUp" } },
      [
        "weighting.bad_option /options/weights",
        "decimal.invalid_rounding /options/rounding",
        "weighting.bad_item /items/0",
      ],
    ],
  ])("is refused with its place: %s", (_name, given, options, expected) => {
    expect(tried(given, options)).toEqual(expected);
  });

  test("a weight that is computed does not pass for the one that was left out", () => {
    const computed = Object.defineProperty({ id: "b", value: 2 }, "weight", {
      get: refuse,
      enumerable: true,
    });
    expect(tried([{ id: "a", value: 1, weight: "0.5" }, computed], { weights: "remainder" })).toEqual([
      "decimal.wrong_type /items/1/weight",
    ]);
  });
});

test("at most a thousand faults are listed, and one counts the rest", () => {
  const unweighed = Array.from({ length: 1500 }, (_, index) => ({ id: `i${index}`, value: null }));
  const codes = tried(unweighed);
  expect([codes.length, codes.at(-1)]).toEqual([1001, "document.more_issues "]);
  const { issues } = weightedMean(unweighed, { weights: "equal" });
  expect([issues.length, issues.at(-1)?.severity]).toEqual([1001, "warning"]);
});

test("the trace holds a copy of the rounding, not the caller's own", () => {
  const rounding: { places: number; mode: "halfUp" } = { places: 2, mode: "halfUp" };
  const options: WeightedMeanOptions = { rounding, trace: true };
  const { trace } = weightedMean(items, options);
  rounding.places = 0;
  expect(trace?.rounding).toEqual({ places: 2, mode: "halfUp" });
});

test("hundreds of ratios with long denominators of their own are no burden", () => {
  const ratios = Array.from({ length: 300 }, (_, index) => ({
    id: `i${index}`,
    value: 3,
    weight: { numerator: 1, denominator: 10n ** 59n + BigInt(2 * index + 1) },
  }));
  expect(weightedMean(ratios, { weights: "relative" }).value).toBe("3");
});

test("thousands of them are refused before they fill memory", () => {
  const ratios = Array.from({ length: 5000 }, (_, index) => ({
    id: `i${index}`,
    value: 3,
    weight: { numerator: 1, denominator: 10n ** 59n + BigInt(2 * index + 1) },
  }));
  expect(tried(ratios, { weights: "relative" })).toEqual(["weighting.too_fine /items"]);
});
