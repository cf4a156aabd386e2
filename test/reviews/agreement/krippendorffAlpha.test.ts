import { describe, expect, test } from "vitest";
import { krippendorffAlpha, type MeasurementLevel } from "../../../src/reviews/index.js";
import { near, transposed } from "./numbers.js";

/** Four observers by twelve units, with empty cells: the data of kripp.alpha in the R package irr. */
const observers: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

/** Three coders by fifteen units: the example of Wikipedia. */
const coders: readonly (readonly (number | null)[])[] = [
  [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
  [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
  [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
];

describe("krippendorffAlpha", () => {
  test.each([
    ["nominal", 0.743421],
    ["ordinal", 0.815388],
    ["interval", 0.849107],
    ["ratio", 0.797403],
  ] as const)("r360-16: %s, as irr prints it", (level, printed) => {
    expect(near(krippendorffAlpha(transposed(observers), { level }).value, printed, 5e-7)).toBe(true);
  });

  test.each([
    ["nominal", 0.691358],
    ["interval", 0.810845],
  ] as const)("r360-17: %s of Wikipedia's example", (level, printed) => {
    const found = krippendorffAlpha(transposed(coders), { level });
    expect(near(found.value, printed, 5e-7)).toBe(true);
    expect([found.targets, found.ratings]).toEqual([12, 26]);
  });

  test.each([
    [
      [
        [3, 3],
        [3, 3],
      ],
      "interval",
      "no_variance",
    ],
    [
      [
        [3, null],
        [null, 3],
      ],
      "interval",
      "too_few_ratings",
    ],
    [
      [
        [-1, 2],
        [3, 3],
      ],
      "ratio",
      "negative_value",
    ],
  ] as const)("of %j on the level %s there is none", (ratings, level, reason) => {
    expect(krippendorffAlpha(ratings, { level })).toMatchObject({ value: null, reason });
  });

  test("decimals are compared as numbers, on every level", () => {
    const levels: readonly MeasurementLevel[] = ["nominal", "ordinal", "interval", "ratio"];
    for (const level of levels)
      expect(
        krippendorffAlpha(
          [
            ["1.0", 1],
            [2, "2.00"],
          ],
          { level },
        ).value,
      ).toBe("1");
  });
});
