import { describe, expect, test } from "vitest";
import { withinGroupAgreement } from "../../../src/reviews/index.js";
import { near, transposed } from "./numbers.js";

const scale = { from: 1, to: 5 };

/** Religiosity in four groups of bhr2000, of the R package multilevel. */
const groups = [
  [2, 4, 5, 3, 1, 4, 2, 2, 2, 2, 2, 3, 3, 2, 2, 4],
  [1, 4, 3, 3, 1, 1, 3, 3, 3, 4, 1, 3, 5, 1, 1, 3, 3, 5],
  [2, 3, 1, 1, 2, 2, 2, 3, 1, 3, 2, 1, 3, 4, 1, 3, 4, 2, 4, 1, 4],
  [5, 3, 1, 3, 2, 1, 2, 3, 3, 1, 1, 1, 3, 4, 1, 3, 1, 1, 2, 3],
];

/** Sixteen raters by eleven items of one group of bhr2000. */
const leadership = [
  [4, 4, 3, 4, 3, 3, 3, 3, 3, 3, 2],
  [3, 2, 2, 1, 3, 4, 1, 1, 2, 2, 3],
  [2, 2, 1, 1, 5, 2, 3, 1, 2, 2, 1],
  [3, 3, 2, 1, 4, 2, 3, 2, 3, 3, 1],
  [3, 4, 2, 4, 1, 3, 1, 1, 1, 3, 2],
  [4, 4, 2, 4, 3, 4, 3, 4, 3, 4, 3],
  [4, 4, 4, 4, 4, 4, 3, 3, 4, 4, 3],
  [3, 4, 2, 3, 3, 3, 2, 3, 1, 3, 1],
  [3, 3, 2, 5, 3, 3, 3, 3, 2, 2, 2],
  [4, 4, 2, 2, 2, 2, 4, 4, 3, 3, 4],
  [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  [5, 5, 2, 2, 2, 3, 3, 3, 3, 3, 4],
  [5, 5, 2, 2, 3, 4, 2, 2, 2, 2, 2],
  [1, 1, 2, 3, 2, 2, 3, 3, 2, 2, 2],
  [3, 4, 1, 1, 3, 3, 4, 4, 3, 3, 4],
  [4, 4, 3, 5, 3, 3, 2, 4, 3, 3, 4],
];

describe("withinGroupAgreement", () => {
  test.each([
    [0, 0.8984375, 0.8125],
    [1, 1.1111111, 1],
    [2, 0.952381, 0.9047619],
    [3, 1.02, 1],
  ])("r360-25: average deviation of group %i about mean and median", (index, mean, median) => {
    const found = withinGroupAgreement([groups[index] ?? []], { scale });
    expect(near(found.items[0]?.adMean.value, mean, 5e-8)).toBe(true);
    expect(near(found.items[0]?.adMedian.value, median, 5e-8)).toBe(true);
    expect(near(found.adCutoff, 0.8333333, 5e-8)).toBe(true);
  });

  test("r360-22: rwg is cut off at 0, rwg* is not", () => {
    const [item] = withinGroupAgreement([[1, 1, 5, 5]], { scale }).items;
    expect(near(item?.variance, 16 / 3, 1e-12)).toBe(true);
    expect(item?.rwg.value).toBe("0");
    expect(near(item?.rwgStar.value, -5 / 3, 1e-12)).toBe(true);
  });

  test.each([
    [4, 1.25],
    [5, 2],
    [7, 4],
    [9, 6.6666667],
    [10, 8.25],
  ])("r360-23: the variance of no agreement among %i answers", (to, variance) => {
    const { expectedVariance } = withinGroupAgreement([], { scale: { from: 1, to } });
    expect(near(expectedVariance, variance, 5e-8)).toBe(true);
  });

  test("r360-26: rwg(J) .894 and rwg*(J) .435 of the same answers", () => {
    const found = withinGroupAgreement(transposed(leadership), { scale });
    expect(near(found.rwgJ.value, 0.8942614, 5e-8)).toBe(true);
    expect(near(found.rwgStarJ.value, 0.4346591, 5e-8)).toBe(true);
  });

  test("half steps are a finer scale: twice the answers, the same spread in units", () => {
    const found = withinGroupAgreement([["1", "1.5", "2"]], { scale: { from: "1", to: "5", step: "0.5" } });
    // Nine answers half a unit apart: (81 - 1) / 12 / 4.
    expect(near(found.expectedVariance, 80 / 48, 1e-12)).toBe(true);
    expect(found.adCutoff).toBe("0.75");
  });

  test.each([
    ["maximumDissensus", "4"],
    [{ variance: "1.34" }, "1.34"],
    ["uniform", "2"],
  ] as const)("the variance of no agreement %j", (expected, variance) => {
    expect(withinGroupAgreement([[1, 5]], { scale, expected }).expectedVariance).toBe(variance);
  });

  test.each([
    ["all at one end", [5, 5, 5], "1"],
    ["all alike within", [4, 4, 4, 4], "1"],
    ["all alike, but nearer to the end than one other of three allows", [4, 4, 4], "mean_at_edge"],
    ["spread as wide as the mean allows", [1, 5], "-1"],
    ["none", [], "too_few_ratings"],
    ["one", [3], "too_few_ratings"],
    ["the mean nearer to the end than one other rater allows", [4, 5, 5, 5, 5, 5, 5, 5], "mean_at_edge"],
  ] as const)("awg: %s", (_, ratings, expected) => {
    const [item] = withinGroupAgreement([ratings], { scale }).items;
    expect(item?.awg.value ?? item?.awg.reason).toBe(expected);
  });

  test("an item that one person rated leaves the whole undefined, and says so", () => {
    const found = withinGroupAgreement(
      [
        [4, 5],
        [3, null],
      ],
      { scale },
    );
    expect(found.items[0]?.rwg.value).toBe("0.75");
    expect(found.rwgJ).toEqual({ value: null, reason: "too_few_ratings" });
    expect(found.adMean).toEqual({ value: null, reason: "too_few_ratings" });
    expect(withinGroupAgreement([], { scale }).rwgJ.reason).toBe("too_few_ratings");
  });
});
