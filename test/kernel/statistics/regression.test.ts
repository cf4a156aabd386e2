import { describe, expect, test } from "vitest";
import { fitLine, fitTrend } from "../../../src/kernel/statistics/index.js";
import { codesOf } from "./codesOf.js";

/** The data set cars of R: speed in mph, stopping distance in ft. */
const speed = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
  17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const distance = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
  40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];

describe("fitLine", () => {
  const line = fitLine(speed, distance, { at: [21] });

  test("cars: what summary(lm(dist ~ speed)) prints", () => {
    const { slope, intercept, rSquared, residualDeviation } = line;
    const fixed = (text: string | null | undefined, places: number) => Number(text).toFixed(places);
    expect([fixed(slope?.value, 4), fixed(slope?.error, 4), fixed(slope?.t, 3)]).toEqual([
      "3.9324",
      "0.4155",
      "9.464",
    ]);
    expect(Number(slope?.p).toExponential(2)).toBe("1.49e-12");
    expect([fixed(intercept?.value, 4), fixed(intercept?.error, 4), fixed(intercept?.t, 3)]).toEqual([
      "-17.5791",
      "6.7584",
      "-2.601",
    ]);
    expect([fixed(intercept?.p, 4), fixed(rSquared, 4), fixed(residualDeviation, 2)]).toEqual([
      "0.0123",
      "0.6511",
      "15.38",
    ]);
  });

  test("cars: what confint and predict give, to 12 digits", () => {
    expect(line.slope?.interval).toEqual({ from: "3.09696432814", to: "4.76785319011" });
    expect(line.intercept?.interval).toEqual({ from: "-31.1678496024", to: "-3.99034017863" });
    expect(line.at).toEqual([
      {
        x: "21",
        value: "65.00148905109489051094890510948905",
        mean: { from: "58.5973837847", to: "71.4055943175" },
        prediction: { from: "33.4225736405", to: "96.5804044617" },
      },
    ]);
  });

  test.each([
    [[], [], "too_few_values"],
    [[1], [1], "too_few_values"],
    [[2, 2, 2], [1, 2, 3], "no_spread"],
  ])("through %j and %j there is none", (x, y, reason) => {
    const found = fitLine(x, y, { at: [1] });
    expect(found).toMatchObject({ slope: null, intercept: null, at: [], reason });
  });

  test("two points have a line without errors", () => {
    const found = fitLine([1, 3], [2, 8], { at: [2] });
    expect(found.slope).toEqual({ value: "3", error: null, t: null, p: null, interval: null });
    expect(found.at).toEqual([{ x: "2", value: "5", mean: null, prediction: null }]);
    expect([found.errorReason, found.reason, found.residualDeviation]).toEqual([
      "too_few_values",
      undefined,
      null,
    ]);
  });

  test("points on a line have errors of zero and no test", () => {
    const found = fitLine([1, 2, 3], ["0.1", "0.2", "0.3"]);
    expect(found.slope).toEqual({
      value: "0.1",
      error: "0",
      t: null,
      p: null,
      interval: { from: "0.1", to: "0.1" },
    });
    expect([found.errorReason, found.rSquared]).toEqual(["perfect_fit", "1"]);
    expect(fitLine([1, 2, 3], [5, 5, 5]).rSquared).toBeNull();
  });

  test("faults, all at once", () => {
    expect(codesOf(() => fitLine([1, 2], [1], { confidence: 1, at: ["x"] }))).toEqual([
      ["statistics.bad_confidence", "/options/confidence"],
      ["statistics.uneven_pairs", "/y"],
      ["decimal.not_decimal", "/options/at/0"],
    ]);
  });
});

describe("fitTrend", () => {
  test("is the line through the places of the periods", () => {
    const values = [12, 15, 11, 18, 20];
    expect(fitTrend(values, { ahead: 2 })).toEqual(fitLine([1, 2, 3, 4, 5], values, { at: [6, 7] }));
    expect(fitTrend(values).at).toHaveLength(1);
  });

  test("a period without a value keeps its place", () => {
    expect(fitTrend([1, null, 3, null]).at).toMatchObject([{ x: "5", value: "5" }]);
    expect(fitTrend([null, null]).reason).toBe("too_few_values");
  });

  test.each([-1, 1.5, 1001])("%d periods ahead are refused", (ahead) => {
    expect(codesOf(() => fitTrend([1, 2], { ahead }))).toEqual([["statistics.bad_option", "/options/ahead"]]);
  });
});
