import { describe, expect, test } from "vitest";
import { isAttainmentError } from "../../../src/kernel/index.js";
import type { CrossPeriodFacts, CrossPeriodMeasure } from "../../../src/kpi/index.js";
import { combinePeriods } from "../../../src/kpi/index.js";
import { replayTrace } from "../../../src/testing/replay/index.js";

const year: CrossPeriodMeasure = { id: "year", of: "kpi.quarterly", window: { trailing: 4 } };
const scores = ["92", "88", "95", "90"].map((value, index) => ({ period: `2026-Q${index + 1}`, value }));
const facts: CrossPeriodFacts = { period: "2026-Q4", values: scores };
const withoutLast: CrossPeriodFacts = { period: "2026-Q4", values: scores.slice(0, 3) };

describe("combinePeriods", () => {
  test.each<[string, Partial<CrossPeriodMeasure>, CrossPeriodFacts, string | null]>([
    ["the mean of four quarters", {}, facts, "91.25"],
    ["weighted quarters", { weights: ["0.1", "0.2", "0.3", "0.4"] }, facts, "91.3"],
    ["the sum", { take: "sum" }, facts, "365"],
    ["the last", { take: "last" }, facts, "90"],
    ["trailing two", { window: { trailing: 2 } }, { ...facts, values: scores.slice(2) }, "92.5"],
    ["the year to date", { window: "yearToDate" }, { period: "2026-Q2", values: scores.slice(0, 2) }, "90"],
    ["a missing quarter refuses", {}, withoutLast, null],
    [
      "a missing quarter leaves the mean",
      { missing: "reweight" },
      withoutLast,
      "91.66666666666666666666666666666667",
    ],
    ["a missing quarter is zero", { missing: "zero" }, withoutLast, "68.75"],
    ["a missing last refuses", { take: "last" }, withoutLast, null],
    ["the last that is known", { take: "last", missing: "reweight" }, withoutLast, "95"],
    ["a missing last is zero", { take: "last", missing: "zero" }, withoutLast, "0"],
    ["a sum without the missing", { take: "sum", missing: "reweight" }, withoutLast, "275"],
    ["a sum that refuses", { take: "sum" }, withoutLast, null],
  ])("%s", (_, change, given, value) => {
    expect(combinePeriods({ ...year, ...change }, given).value).toBe(value);
  });

  test.each<CrossPeriodMeasure["take"]>(["mean", "sum", "last"])(
    "nothing known gives no %s",
    (take = "mean") => {
      const result = combinePeriods({ ...year, take, missing: "zero" }, { period: "2026-Q4", values: [] });
      expect(result).toMatchObject({ value: null, reason: "all_missing" });
    },
  );

  test("fiscal years begin where they say", () => {
    const fiscalYear = { firstMonth: 4, named: "startYear" } as const;
    const values = [
      { period: "2026-03", value: "100" },
      { period: "2026-04", value: "80" },
    ];
    const toDate: CrossPeriodMeasure = { id: "toDate", of: "kpi.monthly", window: "yearToDate" };
    const may = { period: "2026-05", values: [...values.slice(1), { period: "2026-05", value: "90" }] };
    expect(combinePeriods(toDate, may, { fiscalYear }).value).toBe("85");
    expect(codesOf(() => combinePeriods(toDate, { period: "2026-05", values }, { fiscalYear }))).toEqual([
      "kpi.period_outside_window",
    ]);
  });

  test.each([
    ["2026-W02", ["2026-W01", "2026-W02"]],
    ["2021-W01", ["2021-W01"]],
    ["2020-W53", 53],
  ])("the year to date of the week %s has the weeks of which that year has most days", (period, weeks) => {
    const toDate: CrossPeriodMeasure = { id: "toDate", of: "kpi.weekly", window: "yearToDate" };
    const found = combinePeriods(toDate, { period, values: [] }).periods.map((each) => each.period);
    expect(typeof weeks === "number" ? found.length : found).toEqual(weeks);
  });

  test("a window of trailing periods runs on across fiscal years", () => {
    const fiscalYear = { firstMonth: 4, named: "endYear" } as const;
    const facts = { period: "FY2027-Q1", values: [{ period: "FY2026-Q4", value: "60" }] };
    const { value, periods } = combinePeriods(
      { ...year, window: { trailing: 2 }, missing: "reweight" },
      facts,
      {
        fiscalYear,
      },
    );
    expect([value, periods.map(({ period }) => period)]).toEqual(["60", ["FY2026-Q4", "FY2027-Q1"]]);
  });

  test.each<[string, Partial<CrossPeriodMeasure>]>([
    ["mean", {}],
    ["weights", { weights: ["0.1", "0.2", "0.3", "0.4"] }],
    ["reweighted", { missing: "reweight" }],
    ["sum", { take: "sum", missing: "zero" }],
    ["last", { take: "last", missing: "reweight" }],
  ])("the trace of a %s replays, and changes nothing", (_, change) => {
    for (const given of [facts, withoutLast]) {
      const { trace, ...traced } = combinePeriods({ ...year, ...change }, given, { trace: true });
      expect(traced).toEqual(combinePeriods({ ...year, ...change }, given));
      expect(trace?.value).toBe(traced.value);
      expect(trace && replayTrace(trace)).toBe(traced.value);
    }
  });
});

describe("faults", () => {
  test.each<[string, Partial<CrossPeriodMeasure>, readonly string[]]>([
    ["weights for another number of periods", { weights: ["0.5", "0.5"] }, ["kpi.weights_per_period"]],
    ["weights of 99 %", { weights: ["0.25", "0.25", "0.25", "0.24"] }, ["weighting.sum_not_one"]],
    ["a weight below zero", { weights: ["-0.5", "0.5", "0.5", "0.5"] }, ["kpi.negative_weight"]],
    ["weights of a sum", { take: "sum", weights: ["1", "0", "0", "0"] }, ["kpi.unused_weights"]],
    ["no decimal", { weights: ["a", "1", "0", "0"] }, ["decimal.not_decimal"]],
    ["no periods", { window: { trailing: 0 } }, ["document.wrong_value"]],
  ])("%s", (_, change, codes) => {
    expect(codesOf(() => combinePeriods({ ...year, ...change }, facts))).toEqual(codes);
  });

  test("values name their place", () => {
    const values = [
      ...scores,
      { period: "2026-Q1", value: "1" },
      { period: "2025", value: "2" },
      { period: "x", value: "3" },
    ];
    expect(codesOf(() => combinePeriods(year, { period: "2026-Q4", values }))).toEqual([
      "kpi.duplicate_period",
      "kpi.period_outside_window",
      "period.not_a_period",
    ]);
    expect(
      codesOf(() => combinePeriods(year, { period: "2026-Q4", values: [{ period: "2026-Q1", value: "x" }] })),
    ).toEqual(["decimal.not_decimal"]);
  });
});

function codesOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code }) => code);
  }
  return [];
}
