import { describe, expect, test } from "vitest";
import { intraclassCorrelations } from "../../../src/reviews/index.js";
import { judges, near } from "./numbers.js";

const wine = [
  [1, 2, 0, 1],
  [1, 3, 3, 2],
  [3, 8, 1, 4],
  [6, 4, 3, 3],
  [6, 5, 5, 6],
  [7, 5, 6, 2],
  [8, 7, 7, 9],
  [9, 9, 9, 8],
];

describe("intraclassCorrelations", () => {
  const found = intraclassCorrelations(judges);

  test("r360-08: mean squares of Shrout and Fleiss, as psych prints them", () => {
    const { targets, raters, error, within } = found.meanSquares;
    expect([targets, raters, error, within].map((text) => Number(text).toFixed(2))).toEqual([
      "11.24",
      "32.49",
      "1.02",
      "6.26",
    ]);
  });

  test("the six coefficients as printed by Shrout and Fleiss: .17 .29 .71 .44 .62 .91", () => {
    const { icc1, icc2, icc3, icc1k, icc2k, icc3k } = found;
    expect([icc1, icc2, icc3, icc1k, icc2k, icc3k].map(({ value }) => Number(value).toFixed(2))).toEqual([
      "0.17",
      "0.29",
      "0.71",
      "0.44",
      "0.62",
      "0.91",
    ]);
  });

  test.each([
    ["icc1", -0.132932324875, 0.722560062328],
    ["icc2", 0.018786513375, 0.761084369649],
    ["icc3", 0.342464765034, 0.945858259955],
    ["icc1k", -0.884442155238, 0.912415420341],
    ["icc2k", 0.071136815303, 0.927232040168],
    ["icc3k", 0.675674713816, 0.985891678169],
  ] as const)("r360-10: the interval of %s", (id, from, to) => {
    expect(near(found[id].interval?.from, from, 1e-11)).toBe(true);
    expect(near(found[id].interval?.to, to, 1e-11)).toBe(true);
  });

  test("r360-10: F and p of both ways", () => {
    expect(near(found.oneWayTest.f.value, 1.794678492239, 1e-12)).toBe(true);
    expect(near(found.oneWayTest.p, 0.164768808345, 1e-12)).toBe(true);
    expect(near(found.twoWayTest.f.value, 11.027247956403, 1e-12)).toBe(true);
    expect(near(found.twoWayTest.p, 0.000134566516, 1e-12)).toBe(true);
    expect([found.oneWayTest.df1, found.oneWayTest.df2, found.twoWayTest.df2]).toEqual([5, 18, 15]);
  });

  test("r360-11: wine, as pingouin prints it", () => {
    const of = intraclassCorrelations(wine);
    const printed = { icc1: 0.728, icc2: 0.728, icc3: 0.729, icc1k: 0.914, icc2k: 0.914, icc3k: 0.915 };
    expect(near(of.icc1.value, printed.icc1, 0.0005)).toBe(true);
    expect(near(of.icc2.value, printed.icc2, 0.0005)).toBe(true);
    expect(near(of.icc3.value, printed.icc3, 0.0005)).toBe(true);
    expect(near(of.icc1k.value, printed.icc1k, 0.0005)).toBe(true);
    expect(near(of.icc2k.value, printed.icc2k, 0.0005)).toBe(true);
    expect(near(of.icc3k.value, printed.icc3k, 0.0005)).toBe(true);
  });

  test("with an empty cell only the one-way forms are defined, without an interval", () => {
    const of = intraclassCorrelations([
      [9, 2, null],
      [6, 1, 3],
      [8, 4, 6],
    ]);
    expect(of.icc3).toEqual({
      value: null,
      reason: "missing_ratings",
      interval: null,
      intervalReason: "missing_ratings",
    });
    expect(of.icc1.value).not.toBeNull();
    expect(of.icc1.intervalReason).toBe("unbalanced");
    const omitted = intraclassCorrelations(
      [
        [9, 2, null],
        [6, 1, 3],
        [8, 4, 6],
      ],
      { missing: "omitRows" },
    );
    expect(omitted).toEqual(
      intraclassCorrelations([
        [6, 1, 3],
        [8, 4, 6],
      ]),
    );
    expect(omitted.targets).toBe(2);
  });

  test("the one-way form of unequal groups: k0 = (N - sum(k^2) / N) / (n - 1)", () => {
    // Groups 1 2 3 and 5 7: MSB = 19.2, MSW = 4 / 3, k0 = (5 - 13 / 5) / 1 = 2.4.
    const of = intraclassCorrelations([
      [1, 2, 3],
      [5, 7, null],
    ]);
    expect(Number(of.icc1.value)).toBeCloseTo((19.2 - 4 / 3) / (19.2 + 1.4 * (4 / 3)), 12);
  });

  test.each([
    [
      "perfect agreement",
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      "1",
      "no_error_variance",
    ],
    [
      "all equal",
      [
        [3, 3],
        [3, 3],
      ],
      null,
      "no_variance",
    ],
    ["one target", [[3, 4]], null, "too_few_targets"],
    ["one rater", [[3], [4]], null, "too_few_raters"],
    ["nobody", [], null, "too_few_targets"],
  ] as const)("%s", (_, ratings, value, reason) => {
    const { icc3 } = intraclassCorrelations(ratings);
    expect([icc3.value, icc3.intervalReason]).toEqual([value, reason]);
  });

  test("bounds of icc2 below -1 / (k - 1) give none for the mean of k, where they once came back as 15.79 to 1.00", () => {
    const { icc2, icc2k } = intraclassCorrelations(
      [
        [3, 2, 2, 1],
        [4, 4, 4, 5],
      ],
      { confidence: "0.99" },
    );
    expect(Number(icc2.interval?.from)).toBeLessThan(-1 / 3);
    expect([icc2k.value?.slice(0, 6), icc2k.interval, icc2k.intervalReason]).toEqual([
      "0.9531",
      null,
      "no_bounds",
    ]);
  });

  // Worked out with mpmath to 60 digits; Satterthwaite's degrees of freedom are below 1 here.
  test.each([
    [
      [
        [9, 1],
        [5, 9],
        [8, 2],
      ],
      0.625465202062,
    ],
    [
      [
        [3, 8],
        [4, 8],
        [1, 9],
        [4, 4],
      ],
      0.492290137917,
    ],
  ])("the interval of icc2 with less than one degree of freedom: %j up to %d", (ratings, to) => {
    expect(near(intraclassCorrelations(ratings).icc2.interval?.to, to, 1e-11)).toBe(true);
  });

  test("a denominator of icc2k that is not above zero has a reason of its own, since people do differ", () => {
    const { icc2k, meanSquares } = intraclassCorrelations([
      [1, 1, 1, 3],
      [2, 4, 1, 1],
      [1, 1, 3, 3],
    ]);
    expect(Number(meanSquares.targets)).toBeGreaterThan(0);
    expect([icc2k.value, icc2k.reason]).toEqual([null, "negative_rater_variance"]);
    const turned = intraclassCorrelations([
      [1, 2],
      [2, 1],
    ]);
    expect([turned.icc2.reason, turned.icc2k.reason]).toEqual(["no_variance", "no_variance"]);
  });

  test("another confidence moves the bounds and nothing else", () => {
    const wide = intraclassCorrelations(judges, { confidence: "0.99" });
    expect(wide.icc3.value).toBe(found.icc3.value);
    expect(Number(wide.icc3.interval?.from)).toBeLessThan(Number(found.icc3.interval?.from));
    expect(wide.confidence).toBe("0.99");
  });
});
