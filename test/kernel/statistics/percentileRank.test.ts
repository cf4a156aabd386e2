import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PercentileDefinition, percentileRank } from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const DEFINITIONS: readonly PercentileDefinition[] = [
  "inclusive",
  "exclusive",
  "below",
  "atOrBelow",
  "midpoint",
];

/** As Excel prints it: cut to digits, never rounded. */
function cut(text: string | null, digits: number): string | null {
  return text === null
    ? null
    : text.slice(0, text.includes(".") ? text.indexOf(".") + 1 + digits : undefined);
}

describe("percentileRank", () => {
  test.each([
    ["below", "0.25"],
    ["atOrBelow", "0.75"],
    ["midpoint", "0.5"],
    ["inclusive", "0.3333333333333333333333333333333333"],
    ["exclusive", "0.4"],
  ] as const)("lvl-09: of 80 in 70, 80, 80, 90 %s is %s", (definition, expected) => {
    expect(percentileRank(80, [70, 80, 80, 90], { definition })).toBe(expected);
  });

  test.each([
    [2, "0.333"],
    [4, "0.555"],
    [8, "0.666"],
    [5, "0.583"],
  ])("lvl-04: PERCENTRANK.INC of %d prints %s, cut to three digits", (value, expected) => {
    expect(cut(percentileRank(value, [13, 12, 11, 8, 4, 3, 2, 1, 1, 1]), 3)).toBe(expected);
  });

  test.each([
    [7, 3, "0.7"],
    ["5.43", 3, "0.381"],
    ["5.43", 1, "0.3"],
  ])("lvl-05: PERCENTRANK.EXC of %s to %d digits prints %s", (value, digits, expected) => {
    const values = [1, 2, 3, 6, 6, 6, 7, 8, 9];
    expect(cut(percentileRank(value, values, { definition: "exclusive" }), digits)).toBe(expected);
  });

  test.each([
    [5, "0.5"],
    [1, "0"],
    [9, "1"],
  ])("lvl-07: PERCENTRANK.INC of %d in 1 to 9 is %s (help.softmaker.com)", (value, expected) => {
    expect(percentileRank(value, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(expected);
  });

  test("has none outside the values by inclusive and exclusive, of nothing, and of one value by inclusive", () => {
    expect(percentileRank(0, [1, 2])).toBeNull();
    expect(percentileRank(3, [1, 2], { definition: "exclusive" })).toBeNull();
    expect(percentileRank(3, [1, 2], { definition: "below" })).toBe("1");
    expect(DEFINITIONS.map((definition) => percentileRank(1, [], { definition }))).toEqual(
      DEFINITIONS.map(() => null),
    );
    expect(DEFINITIONS.map((definition) => percentileRank(1, [1], { definition }))).toEqual([
      null,
      "0.5",
      "0",
      "1",
      "0.5",
    ]);
  });

  test("tells every fault", () => {
    expect(codesOf(() => percentileRank("x", ["y"], untyped({ definition: "strict" })))).toEqual([
      ["decimal.not_decimal", "/value"],
      ["decimal.not_decimal", "/values/0"],
      ["statistics.bad_option", "/options/definition"],
    ]);
  });

  test("lies from 0 to 1, never falls as the value rises, and does not depend on order", () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 9 });
    const holds = fc.property(values, fc.constantFrom(...DEFINITIONS), (list, definition) => {
      const found = [...Array(41).keys()].flatMap(
        (step) => percentileRank(step / 2, list, { definition }) ?? [],
      );
      for (const [index, each] of found.entries()) {
        expect(Number(each)).toBeGreaterThanOrEqual(Number(found[index - 1] ?? "0"));
        expect(Number(each)).toBeLessThanOrEqual(1);
      }
      expect(percentileRank(list[0] ?? 0, [...list].reverse(), { definition })).toBe(
        percentileRank(list[0] ?? 0, list, { definition }),
      );
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});
