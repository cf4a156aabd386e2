import { lintPlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] };
const commission = { kind: "commission", id: "c", measure: "bookings", scale };
const bonus = { kind: "kpiBonus", id: "k", target: "6000", measure: "kpi.sales.coefficient" };
const curve = {
  kind: "payoutCurve",
  id: "p",
  measure: "bookings",
  quota: "1000",
  target: "500",
  scale: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
    ],
  },
};
const gate = { kind: "gate", id: "clean", when: { field: "violations", gte: "1" }, set: "0" };

function plan(components: readonly unknown[], parts: object = {}): unknown {
  return { kind: "plan", id: "plan", currency: "USD", components, ...parts };
}

/** What lint says, without what other tests look at. */
function said(document: unknown): readonly unknown[] {
  return lintPlan(document).map(({ code, severity, path, params }) => [code, severity, path, params]);
}

describe("periods", () => {
  test.each<[string, object, readonly unknown[]]>([
    [
      "a running total without a quota period",
      { accumulation: "runningTotal" },
      [["incentives.running_total_without_quota_period", "warning", "/components/0/accumulation", {}]],
    ],
    ["one with a quota period", { accumulation: "runningTotal", quotaPeriod: "quarter" }, []],
    [
      "an interval with a quota period",
      { accumulation: "interval", quotaPeriod: "year" },
      [
        [
          "incentives.interval_ignores_quota_period",
          "hint",
          "/components/0/quotaPeriod",
          { quotaPeriod: "year" },
        ],
      ],
    ],
    [
      "a gate on a running total",
      { quotaPeriod: "quarter", steps: [gate] },
      [
        [
          "incentives.step_on_running_total",
          "hint",
          "/components/0/steps/0",
          { step: "clean", quotaPeriod: "quarter" },
        ],
      ],
    ],
    [
      "a factor that changes, in the scale of a running total",
      {
        quotaPeriod: "year",
        scale: { ...scale, steps: [{ kind: "multiply", id: "grade", by: { measure: "factor" } }] },
      },
      [
        [
          "incentives.step_on_running_total",
          "hint",
          "/components/0/scale/steps/0",
          { step: "grade", quotaPeriod: "year" },
        ],
      ],
    ],
    [
      "a factor that is always the same",
      { quotaPeriod: "year", steps: [{ kind: "multiply", id: "half", by: "0.5" }] },
      [],
    ],
    ["a gate where each month stands by itself", { quotaPeriod: "month", steps: [gate] }, []],
    ["a gate on an interval", { accumulation: "interval", steps: [gate] }, []],
  ])("%s", (_name, terms, expected) => {
    expect(said(plan([{ ...commission, ...terms }]))).toEqual(expected);
  });
});

describe("rates", () => {
  const rates = (first: string, second: string) => ({
    ...scale,
    bands: [
      { from: "0", rate: first },
      { from: "10", rate: second },
    ],
  });
  const five = { ...scale, bands: [{ from: "0", rate: "5" }] };

  test.each<[string, unknown, readonly unknown[]]>([
    [
      "a percentage that is written as it is spoken",
      plan([{ ...commission, scale: five }]),
      [
        [
          "incentives.rate_above_one",
          "hint",
          "/components/0/scale/bands/0/rate",
          { rate: "5", share: "0.05" },
        ],
      ],
    ],
    [
      "one in a scale that two commissions share, once",
      plan(
        [
          { ...commission, scale: undefined, scaleId: "s" },
          { ...commission, id: "d", measure: "margin", scale: undefined, scaleId: "s" },
        ],
        { scales: [{ ...five, id: "s" }] },
      ),
      [["incentives.rate_above_one", "hint", "/scales/0/bands/0/rate", { rate: "5", share: "0.05" }]],
    ],
    [
      "all of a scale, once",
      plan([{ ...commission, scale: rates("4", "7") }]),
      [
        [
          "incentives.rate_above_one",
          "hint",
          "/components/0/scale/bands/0/rate",
          { rate: "4", share: "0.04" },
        ],
      ],
    ],
    [
      "an amount for each unit, which is no percentage",
      plan([{ ...commission, scale: rates("250", "300") }]),
      [],
    ],
    ["a rate of 1", plan([{ ...commission, scale: { ...scale, bands: [{ from: "0", rate: "1" }] } }]), []],
    ["a payout curve by bands, which reads a ratio", plan([{ ...curve, scale: five }]), []],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});

describe("measures", () => {
  test.each<[string, unknown, readonly unknown[]]>([
    [
      "two components that pay every unit of one measure",
      plan([commission, curve]),
      [["incentives.paid_twice", "warning", "/components/1/measure", { measure: "bookings", first: "c" }]],
    ],
    [
      "an amount for passing a bound beside a rate",
      plan([
        commission,
        {
          ...commission,
          id: "milestone",
          scale: {
            kind: "bands",
            mode: "graduated",
            bands: [
              { from: "0", amount: "0" },
              { from: "9", amount: "50" },
            ],
          },
        },
      ]),
      [],
    ],
    [
      "more than three measures",
      plan(["a", "b", "c", "d"].map((measure) => ({ ...commission, id: measure, measure }))),
      [["incentives.many_measures", "hint", "/components", { count: 4 }]],
    ],
    ["three of them", plan(["a", "b", "c"].map((measure) => ({ ...commission, id: measure, measure }))), []],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});

describe("a KPI bonus", () => {
  const table = (from: string) => ({
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", amount: "0" },
      { from, amount: "1" },
    ],
  });

  test.each<[string, object, readonly unknown[]]>([
    ["with a coefficient", {}, []],
    [
      "with a score where a factor is meant",
      { measure: "kpi.sales" },
      [["incentives.score_as_factor", "warning", "/components/0/measure", { measure: "kpi.sales" }]],
    ],
    ["with a table of amounts, whose jumps are meant", { measure: "kpi.sales", scale: table("85") }, []],
    [
      "with a target of nothing",
      { target: "0" },
      [["incentives.never_pays", "warning", "/components/0", {}]],
    ],
    [
      "with a target of nothing that a step lifts",
      { target: "0", steps: [{ kind: "floor", id: "least", at: "100" }] },
      [],
    ],
  ])("%s", (_name, terms, expected) => {
    expect(said(plan([{ ...bonus, ...terms }]))).toEqual(expected);
  });

  test("stands at its target at 100 %, with and without a scale", () => {
    const scaled = { ...bonus, id: "s", measure: "kpi.sales", target: "4000", scale: curve.scale };
    expect(said(plan([bonus, scaled], { targetIncentive: "10000" }))).toEqual([]);
    expect(lintPlan(plan([bonus], { targetIncentive: "5000" })).map(({ params }) => params)).toEqual([
      { pays: "6000.00", targetIncentive: "5000.00" },
    ]);
  });

  test("with a measured target leaves open what 100 % is", () => {
    const document = plan([{ ...bonus, target: { measure: "base" } }], { targetIncentive: "5000" });
    expect(said(document)).toEqual([["incentives.pay_at_target_unknown", "hint", "/targetIncentive", {}]]);
  });
});

test("an award of nothing", () => {
  const awards = [
    { kind: "points", amount: "0" },
    { kind: "title", name: "Star" },
  ];
  const star = { kind: "recognition", id: "star", when: { field: "sales", gte: "1" }, awards };
  expect(said(plan([star], { targetIncentive: "0" }))).toEqual([
    ["incentives.never_pays", "warning", "/components/0/awards/0/amount", {}],
  ]);
});

test("a lump sum of nothing", () => {
  const lump = { kind: "lumpSum", id: "l", amount: "0", when: { field: "sales", gte: "1" } };
  expect(said(plan([lump]))).toEqual([["incentives.never_pays", "warning", "/components/0/amount", {}]]);
});

test("pay at 100 % as it is meant", () => {
  const lump = { kind: "lumpSum", id: "l", amount: "100", when: { field: "bookings", gte: "1000" } };
  expect(said(plan([curve, lump], { targetIncentive: "600" }))).toEqual([]);
});
