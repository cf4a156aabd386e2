import {
  estimateLifetimeValue,
  type LifetimeFormula,
  type ProjectionOptions,
  projectLifetimeValue,
} from "attainment/segments";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import type { TraceNode } from "../../../src/kernel/index.js";
import { codesOf } from "../faults.js";

const rates = {
  method: "retention",
  marginPerPeriod: 100,
  retentionRate: "0.8",
  discountRate: "0.1",
} as const;
const churn = {
  method: "churn",
  averageOrderValue: 50,
  ordersPerPeriod: 2,
  margin: "0.3",
  churnRate: "0.05",
} as const;

describe("a lifetime value by a formula", () => {
  test.each<[string, LifetimeFormula, string]>([
    [
      "feverbee: 3 x 70 x 3 x 0.30",
      { method: "simple", ordersPerYear: 3, averageOrderValue: 70, years: 3, margin: "0.30" },
      "189",
    ],
    ["case clv-simple-2, azcalculator: m r / (1 + d - r)", rates, "266.6666666666666666666666666666667"],
    [
      "the first margin now: m (1 + d) / (1 + d - r)",
      { ...rates, firstMargin: "now" },
      "366.6666666666666666666666666666667",
    ],
    ["churn", churn, "600"],
    [
      "no margin named: revenue",
      { method: "churn", averageOrderValue: 50, ordersPerPeriod: 2, churnRate: 1 },
      "100",
    ],
  ])("%s", (_name, formula, value) => {
    expect(estimateLifetimeValue(formula)).toMatchObject({ value, method: formula.method, issues: [] });
  });

  test.each<[string, LifetimeFormula]>([
    ["nobody leaves and nothing is discounted", { ...rates, retentionRate: 1, discountRate: 0 }],
    ["more is kept than the discount takes", { ...rates, retentionRate: "1.2" }],
    ["no churn", { ...churn, churnRate: 0 }],
  ])("diverges where %s", (_name, formula) => {
    const { value, reason, trace } = estimateLifetimeValue(formula, { trace: true });
    expect([value, reason, trace?.note]).toEqual([null, "diverges", "diverges"]);
  });

  test("refuses rates out of range", () => {
    expect(
      codesOf(() => estimateLifetimeValue({ ...rates, retentionRate: "-0.1", discountRate: "x" })),
    ).toEqual(["segments.rate_out_of_range /retentionRate", "decimal.not_decimal /discountRate"]);
    expect(codesOf(() => estimateLifetimeValue({ ...churn, churnRate: "1.01" }))).toEqual([
      "segments.rate_out_of_range /churnRate",
    ]);
  });

  test("can be replayed from its trace", () => {
    for (const formula of [rates, churn]) checkReplay(estimateLifetimeValue(formula, { trace: true }).trace);
  });
});

const ann = {
  customerId: "ann",
  repeatPurchases: 2,
  ageAtLastPurchase: "30.43",
  age: "38.86",
  meanRepeatValue: "22.35",
};
const options: ProjectionOptions = {
  purchases: { kind: "bgNbd", unit: "week", r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  spend: { kind: "gammaGamma", p: 6.25, q: 3.74, v: 15.44 },
  months: 12,
  monthlyDiscountRate: "0.01",
};
const annWeekly = { unit: "week", customers: [ann] } as const;

describe("a lifetime value by models", () => {
  test("case clv-unit-trap, lifetimes: 36.29 in weeks, and 140.1 where weeks pass for days", () => {
    expect(projectLifetimeValue(annWeekly, options).value).toBe("36.29");
    const trap = { ...options, unitsPerMonth: 30, rounding: { places: 1, mode: "halfUp" } } as const;
    expect(projectLifetimeValue(annWeekly, trap).value).toBe("140.1");
    expect(codesOf(() => projectLifetimeValue({ unit: "day", customers: [ann] }, options))).toEqual([
      "segments.unit_mismatch /unit",
    ]);
  });

  test("tells what it stands on", () => {
    expect(projectLifetimeValue(annWeekly, { ...options, margin: "0.5" })).toMatchObject({
      value: "18.14",
      unit: "week",
      unitsPerMonth: "4.345",
      months: 12,
      unknown: 0,
      customers: [
        {
          customerId: "ann",
          value: "18.14",
          probabilityAlive: "0.726578570081",
          expectedPurchases: "1.56215423152",
          expectedValue: "24.66371391076115485564304461942257",
        },
      ],
    });
  });

  test("counts those without a worth apart", () => {
    const bob = {
      ...ann,
      customerId: "bob",
      repeatPurchases: 0,
      ageAtLastPurchase: 0,
      meanRepeatValue: null,
    };
    const given = { unit: "week", customers: [bob, ann] } as const;
    const found = projectLifetimeValue(given, { ...options, spend: "meanRepeatValue" });
    expect(found.customers.map(({ customerId, value, reason }) => [customerId, value, reason])).toEqual([
      ["ann", "32.88", undefined],
      ["bob", null, "no_repeat_value"],
    ]);
    expect([found.value, found.unknown]).toEqual(["32.88", 1]);
    const only = projectLifetimeValue(
      { unit: "week", customers: [bob] },
      { ...options, spend: "meanRepeatValue" },
    );
    expect(only).toMatchObject({ value: null, reason: "no_value_known" });
    const diverges = { ...options, spend: { kind: "gammaGamma", p: 6.25, q: 1, v: 15.44 } } as const;
    expect(projectLifetimeValue({ unit: "week", customers: [bob] }, diverges).customers[0]?.reason).toBe(
      "mean_diverges",
    );
  });

  test("refuses rates out of range, and a horizon beyond the model", () => {
    const bad = { ...options, monthlyDiscountRate: "-0.01", unitsPerMonth: 0 };
    expect(codesOf(() => projectLifetimeValue(annWeekly, bad))).toEqual([
      "segments.rate_out_of_range /options/monthlyDiscountRate",
      "segments.rate_out_of_range /options/unitsPerMonth",
    ]);
    expect(codesOf(() => projectLifetimeValue(annWeekly, { ...options, unitsPerMonth: "1e9" }))).toEqual([
      "segments.bad_horizon /options/months",
    ]);
  });

  test("is traced for one customer, month by month, and can be replayed", () => {
    const traced = projectLifetimeValue(annWeekly, { ...options, trace: true });
    const { trace, ...rest } = traced;
    expect(rest).toEqual(projectLifetimeValue(annWeekly, options));
    expect([trace?.kind, trace?.value]).toEqual(["round", "36.29"]);
    checkReplay(trace);
    const two = { unit: "week", customers: [ann, { ...ann, customerId: "bob" }] } as const;
    expect(codesOf(() => projectLifetimeValue(two, { ...options, trace: true }))).toEqual([
      "segments.trace_of_many /options/trace",
    ]);
  });
});

function checkReplay(trace: TraceNode | undefined): void {
  expect(trace).toBeDefined();
  if (trace === undefined) return;
  expect(replayTrace(trace)).toBe(trace.value);
  for (const child of trace.children) checkReplay(child);
}
