import { describe, expect, test } from "vitest";
import { cronbachAlpha, intraclassCorrelations, kendallW } from "../../../src/reviews/index.js";
import { judges, near } from "./numbers.js";

/** The data set anxiety of the R package irr. */
const anxiety = [
  [3, 3, 2],
  [3, 6, 1],
  [3, 4, 4],
  [4, 6, 4],
  [5, 2, 3],
  [5, 4, 2],
  [2, 2, 1],
  [3, 4, 6],
  [5, 3, 1],
  [2, 3, 1],
  [2, 2, 1],
  [6, 3, 2],
  [1, 3, 3],
  [5, 3, 3],
  [2, 2, 1],
  [2, 2, 1],
  [1, 1, 3],
  [2, 3, 3],
  [4, 3, 2],
  [3, 4, 2],
];

/** Nine people by eleven items, the complete rows of pingouin's cronbach_wide_missing. */
const items = [
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0],
  [1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0],
  [1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0],
  [1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0],
  [0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
];

describe("kendallW", () => {
  test("r360-13: anxiety with the correction for ties, as irr prints it", () => {
    const found = kendallW(anxiety);
    expect(near(found.value, 0.539656875954, 1e-12)).toBe(true);
    expect(near(found.chiSquare, 30.760441929399, 1e-11)).toBe(true);
    expect(near(found.p, 0.042883473127, 1e-12)).toBe(true);
    expect([found.df, found.targets, found.raters]).toEqual([19, 20, 3]);
  });

  test("r360-14: anxiety without it", () => {
    const found = kendallW(anxiety, { ties: "uncorrected" });
    expect(near(found.value, 0.501921470343, 1e-12)).toBe(true);
    expect(near(found.chiSquare, 28.609523809524, 1e-11)).toBe(true);
    expect(near(found.p, 0.072380354694, 1e-12)).toBe(true);
  });

  test.each([
    [
      "one order",
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      {},
      "1",
      undefined,
    ],
    [
      "against each other",
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      {},
      "0",
      undefined,
    ],
    [
      "every rater ties everything",
      [
        [1, 5],
        [1, 5],
      ],
      {},
      null,
      "no_variance",
    ],
    [
      "the same, uncorrected",
      [
        [1, 5],
        [1, 5],
      ],
      { ties: "uncorrected" },
      null,
      "no_variance",
    ],
    [
      "an empty cell",
      [
        [1, null],
        [2, 3],
      ],
      {},
      null,
      "missing_ratings",
    ],
    [
      "rows without it",
      [
        [1, null],
        [2, 3],
        [3, 4],
      ],
      { missing: "omitRows" },
      "1",
      undefined,
    ],
    ["one rater", [[1], [2]], {}, null, "too_few_raters"],
    ["one target", [[1, 2]], {}, null, "too_few_targets"],
  ] as const)("%s", (_, ratings, options, value, reason) => {
    const found = kendallW(ratings, options);
    expect([found.value, found.reason]).toEqual([value, reason]);
    expect(found.p === null).toBe(value === null);
  });
});

describe("cronbachAlpha", () => {
  test("r360-19: eleven binary items", () => {
    const found = cronbachAlpha(items);
    expect(near(found.value, 0.801694915254, 1e-9)).toBe(true);
    expect([found.targets, found.columns]).toEqual([9, 11]);
  });

  test("r360-20: alpha over judges is icc3k, with its interval", () => {
    const [alpha, { icc3k }] = [cronbachAlpha(judges), intraclassCorrelations(judges)];
    expect([alpha.value, alpha.interval]).toEqual([icc3k.value, icc3k.interval]);
    expect(near(alpha.value, 0.909315542377, 1e-12)).toBe(true);
  });

  test.each([
    [
      [
        [4, 4],
        [4, 4],
      ],
      "no_variance",
    ],
    [[[4, 5]], "too_few_targets"],
    [[[4], [5]], "too_few_raters"],
    [
      [
        [4, null],
        [5, 5],
      ],
      "missing_ratings",
    ],
  ] as const)("of %j there is none", (ratings, reason) => {
    expect(cronbachAlpha(ratings)).toMatchObject({ value: null, reason, interval: null });
  });
});
