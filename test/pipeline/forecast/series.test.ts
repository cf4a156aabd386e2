import {
  assessForecast,
  forecastRunRate,
  forecastSeasonal,
  forecastSmoothed,
  forecastTrend,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";

/** The codes and places of what a call throws. */
function faultsOf(call: () => unknown): readonly unknown[] {
  try {
    call();
  } catch (error) {
    // What the library throws carries its issues.
    const { issues } = error as {
      readonly issues: readonly { readonly code: string; readonly path: string }[];
    };
    return issues.map(({ code, path }) => [code, path]);
  }
  return [];
}

describe("a run rate", () => {
  const facts = { period: "2026-06", asOf: "2026-06-06", toDate: "100" };
  const weekend = ["saturday", "sunday"] as const;

  test("is none before a working day is over, and none without a number", () => {
    const before = { ...facts, period: "2026-08", asOf: "2026-08-02" };
    const none = forecastRunRate(before, { calendar: { weekend } });
    expect(none).toMatchObject({ value: null, reason: "no_days_gone", daysGone: 0, days: 21, share: "0" });
    expect(forecastRunRate({ ...facts, toDate: null })).toMatchObject({
      value: null,
      reason: "missing_value",
    });
  });

  test("ends as what was reached", () => {
    const last = forecastRunRate({ ...facts, asOf: "2026-06-30" });
    expect(last).toMatchObject({ value: "100", share: "1", remaining: "0" });
  });

  test("has the errors of the past as its interval", () => {
    const past = Array.from({ length: 11 }, (_, index) => ({ forecast: "100", actual: 90 + 2 * index }));
    expect(forecastRunRate(facts, { past, confidence: "0.8" }).interval).toEqual({
      from: "460",
      to: "540",
      confidence: "0.8",
      method: "pastErrors",
    });
  });

  test.each([
    ["a day of another period", { ...facts, asOf: "2026-07-01" }, {}, "pipeline.day_outside_period", "/asOf"],
    ["no day", { ...facts, asOf: "2026-06-31" }, {}, "date.not_a_date", "/asOf"],
    ["a number with a comma", { ...facts, toDate: "1,5" }, {}, "decimal.not_decimal", "/toDate"],
    ["a field too many", { ...facts, todate: "1" }, {}, "document.unknown_field", "/todate"],
    [
      "a holiday that is no day",
      facts,
      { calendar: { weekend: [], holidays: ["2026-02-30"] } },
      "date.not_a_date",
      "/options/calendar/holidays/0",
    ],
  ])("refuses %s", (_name, given, options, code, path) => {
    // The types forbid what is tried here.
    expect(faultsOf(() => forecastRunRate(given, options as object))).toEqual([[code, path]]);
  });
});

describe("smoothing", () => {
  test("has an interval by its errors that widens with the distance", () => {
    // Errors 20, 0, 20: s^2 = 800 / 3; t(0.975, 3) = 3.18244630528.
    const found = forecastSmoothed([100, 120, 110, 130], { weight: "0.5", ahead: 2 });
    expect(found.periods.map(({ value }) => value)).toEqual(["120", "120"]);
    expect(Number(found.periods[0]?.interval?.from)).toBeCloseTo(120 - 3.18244630528 * Math.sqrt(800 / 3), 6);
    expect(Number(found.periods[1]?.interval?.to)).toBeCloseTo(
      120 + 3.18244630528 * Math.sqrt((800 / 3) * 1.25),
      6,
    );
  });

  test("says why it has none", () => {
    expect(forecastSmoothed([1, 2, 3], { weight: "0.5" }).intervalReason).toBe("short_history");
    expect(forecastSmoothed([5, 5, 5, 5], { weight: "0.5" }).intervalReason).toBe("perfect_fit");
    expect(forecastSmoothed([], { weight: "0.5" })).toMatchObject({ value: null, reason: "short_history" });
    const short = forecastSmoothed([1], { weight: "0.5", start: { meanOf: 3 } });
    expect(short).toMatchObject({ value: null, reason: "short_history", fitted: [null] });
  });

  test.each([
    [{ weight: 0 }, "statistics.bad_weight", "/options/weight"],
    [{ weight: 0, start: { meanOf: 3 } }, "statistics.bad_weight", "/options/weight"],
    [{ weight: 1, ahead: 0 }, "document.wrong_value", "/options/ahead"],
  ] as const)("refuses %j", (options, code, path) => {
    expect(faultsOf(() => forecastSmoothed([1], options))).toEqual([[code, path]]);
  });
});

describe("a straight line", () => {
  test("says why there is none, or no interval", () => {
    expect(forecastTrend(["5"])).toMatchObject({ value: null, reason: "short_history", fitted: [null] });
    expect(forecastTrend(["5", "7"])).toMatchObject({ value: "9", intervalReason: "short_history" });
    expect(forecastTrend(["5", "7", "9"])).toMatchObject({ value: "11", intervalReason: "perfect_fit" });
  });

  test("refuses values that are none", () => {
    expect(faultsOf(() => forecastTrend(["a", null, "1"]))).toEqual([["decimal.not_decimal", "/values/0"]]);
  });
});

describe("seasons", () => {
  const rising = ["10", "20", "30", "12", "24", "36", "14", "28", "42"];

  test("multiply a line through what is left without them", () => {
    const found = forecastSeasonal(rising, { seasons: 3, ahead: 3, level: "mean" });
    expect(found.indices).toEqual(["0.5", "1", "1.5"]);
    expect(found.deseasonalized.slice(0, 4)).toEqual(["20", "20", "20", "24"]);
    expect(found.periods.map(({ value }) => value)).toEqual(["12", "24", "36"]);
    expect(found.periods[0]?.interval?.method).toBe("residuals");
  });

  test("begin with the season that is named", () => {
    const found = forecastSeasonal(rising, { seasons: 3, firstSeason: 3, level: { total: "90" } });
    expect(found.indices).toEqual(["1", "1.5", "0.5"]);
    expect(found).toMatchObject({ value: "15", intervalReason: "no_past_errors" });
  });

  test("say why there are none", () => {
    expect(forecastSeasonal(["1", "2"], { seasons: 4 })).toMatchObject({
      reason: "short_history",
      indices: [],
    });
    expect(forecastSeasonal(["0", "0", "0"], { seasons: 3 })).toMatchObject({ reason: "zero_level" });
    expect(
      forecastSeasonal(["1", "-1", "2", "-2"], { seasons: 2, indices: "ratioToCycleMean" }),
    ).toMatchObject({
      value: null,
      reason: "zero_level",
    });
    expect(forecastSeasonal(["1", "2", "3"], { seasons: 3 }).intervalReason).toBe("short_history");
  });

  test("keep the place of a period without a value, and of a season of nothing", () => {
    const found = forecastSeasonal(["1", null, "3", "4"], { seasons: 2, level: "mean" });
    expect(found.indices).toEqual([
      "0.6666666666666666666666666666666667",
      "1.333333333333333333333333333333333",
    ]);
    expect(forecastSeasonal(["2", "0", "2", "0"], { seasons: 2, level: "mean" })).toMatchObject({
      value: "2",
      deseasonalized: ["1", null, "1", null],
      intervalReason: "perfect_fit",
    });
  });

  test("that hit every value are exact, and seen to leave nothing to judge by", () => {
    // The indices are sevenths: a line through values that were rounded before it missed them by 1e-33.
    const found = forecastSeasonal(["1", "2", "4", "1", "2", "4"], { seasons: 3 });
    expect(found).toMatchObject({
      value: "1",
      intervalReason: "perfect_fit",
      fitted: ["1", "2", "4", "1", "2", "4"],
    });
    expect(forecastSeasonal(["0.01", "1", "-1"], { seasons: 2, ahead: 2 }).periods[1]?.value).toBe("-2.01");
  });

  test("are left as they are where that is asked for", () => {
    const as = (normalized: boolean) =>
      forecastSeasonal(rising, { seasons: 3, indices: "ratioToTrend", normalized }).indices.map(Number);
    expect(as(true).reduce((sum, index) => sum + index, 0)).toBeCloseTo(3, 12);
    expect(as(false)).not.toEqual(as(true));
  });

  test("are counted from 1", () => {
    expect(faultsOf(() => forecastSeasonal([], { seasons: 4, firstSeason: 5 }))).toEqual([
      ["pipeline.bad_first_season", "/options/firstSeason"],
    ]);
  });
});

describe("how good forecasts were", () => {
  test("names the holes of each measure", () => {
    const pairs = [
      { id: "a", forecast: "90", actual: "100" },
      { id: "b", forecast: "5", actual: "0" },
      { forecast: null, actual: "7" },
    ];
    expect(assessForecast(pairs)).toMatchObject({
      value: "0.15",
      count: 2,
      missing: ["#2"],
      bias: "-5",
      biasRatio: "-0.05",
      mape: "0.1",
      mapeWithout: ["b"],
    });
  });

  test("is not known of nothing", () => {
    expect(assessForecast([])).toMatchObject({
      value: null,
      reason: "no_known_pairs",
      bias: null,
      mape: null,
    });
    expect(assessForecast([{ forecast: "1", actual: "0" }])).toMatchObject({
      reason: "zero_actual",
      bias: "1",
    });
  });

  test("does not let returns take sales away", () => {
    const pairs = [
      { forecast: "100", actual: "100" },
      { forecast: "-50", actual: "-100" },
    ];
    expect(assessForecast(pairs).value).toBe("0.25");
  });

  test("refuses what is no number", () => {
    expect(faultsOf(() => assessForecast([{ forecast: "1,5", actual: "1" }]))).toEqual([
      ["decimal.not_decimal", "/0/forecast"],
    ]);
  });
});
