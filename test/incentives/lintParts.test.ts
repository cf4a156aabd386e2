import { lintPlan, safeCompilePlan } from "attainment/incentives";
import { lintProgram } from "attainment/program";
import { describe, expect, test } from "vitest";

const scale = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "2", value: "2" },
  ],
};
const curve = (parts: object = {}) => ({
  kind: "payoutCurve",
  id: "revenue",
  measure: "revenue",
  quota: "500000",
  target: "4000",
  scale,
  ...parts,
});
const bonus = (measure: string, target: string) => ({ kind: "kpiBonus", id: measure, target, measure });
const plan = (components: readonly object[], parts: object = {}) => ({
  kind: "plan",
  id: "plan",
  currency: "USD",
  components,
  ...parts,
});

function said(document: unknown): readonly unknown[] {
  return lintPlan(document).map(({ code, severity, path, params }) => [code, severity, path, params]);
}

describe("on-target earnings", () => {
  test("hold what the plan means to pay", () => {
    const onTargetEarnings = { base: "6000", variable: "4000" };
    expect(said(plan([curve()], { onTargetEarnings }))).toEqual([]);
    expect(said(plan([curve()], { onTargetEarnings: { ...onTargetEarnings, variable: "4500" } }))).toEqual([
      [
        "incentives.pay_at_target",
        "warning",
        "/onTargetEarnings/variable",
        { pays: "4000.00", targetIncentive: "4500.00" },
      ],
    ]);
  });

  test("are not written beside a target incentive", () => {
    const twice = plan([curve()], { targetIncentive: "1", onTargetEarnings: { base: "1", variable: "1" } });
    expect(safeCompilePlan(twice)).toMatchObject({
      ok: false,
      issues: [{ code: "incentives.two_target_incentives", path: "/targetIncentive" }],
    });
    const faulty = plan([curve()], { onTargetEarnings: { base: "x", variable: "1" } });
    expect(said(faulty)).toMatchObject([[expect.any(String), "error", "/onTargetEarnings/base", {}]]);
  });
});

describe("parts of a plan that do not fit each other", () => {
  const draw = { kind: "draw", id: "draw", amount: "3000", recovery: "recoverable" };
  const never = {
    all: [
      { field: "x", lt: "10" },
      { field: "x", gte: "10" },
    ],
  };
  const neverMet = (path: string) => ["incentives.never_met", "warning", path, {}];

  test.each<[string, unknown, readonly unknown[]]>([
    ["a draw that target pay covers", plan([curve()], { settlement: [draw] }), []],
    [
      "draws above target pay, of the plan and of one person",
      plan([curve()], {
        settlement: [
          {
            ...draw,
            amount: { share: "0.5", of: "9000" },
            overrides: [{ personId: "p", amount: "5000" }],
          },
        ],
      }),
      [
        [
          "incentives.draw_above_target",
          "warning",
          "/settlement/0/amount",
          { draw: "4500.00", pays: "4000.00", currency: "USD" },
        ],
        [
          "incentives.draw_above_target",
          "warning",
          "/settlement/0/overrides/0/amount",
          { draw: "5000.00", pays: "4000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "a guarantee",
      plan([curve()], { settlement: [{ ...draw, amount: "9000", recovery: "nonRecoverable" }] }),
      [],
    ],
    [
      "a draw that takes nothing back",
      plan([curve()], { settlement: [{ ...draw, recoveryCap: "0" }] }),
      [["incentives.never_recovered", "warning", "/settlement/0/recoveryCap", { field: "recoveryCap" }]],
    ],
    [
      "a holdback that is never released",
      plan([curve()], {
        settlement: [
          { kind: "holdback", id: "h", share: "0.2", release: { kind: "condition", when: never } },
        ],
      }),
      [neverMet("/settlement/0/release/when")],
    ],
    ["eligibility that nobody meets", plan([curve()], { eligibility: never }), [neverMet("/eligibility")]],
    [
      "a gate of the plan that never closes",
      plan([curve()], { steps: [{ kind: "gate", id: "g", when: never, set: "0" }] }),
      [neverMet("/steps/0/when")],
    ],
    [
      "a ramp that falls",
      plan([curve()], { ramps: [{ unit: "month", factors: ["0.5", "0.25", "1"] }] }),
      [["incentives.ramp_falls", "hint", "/ramps/0/factors/1", { step: "0.25" }]],
    ],
    [
      "a ramp above the full quota",
      plan([curve()], { ramps: [{ unit: "month", factors: ["0.5", "1.1"] }] }),
      [["incentives.ramp_falls", "hint", "/ramps/0/factors/1", { step: "1.1" }]],
    ],
    [
      "a cap of one person below what they are paid at 100 %",
      plan([curve()], {
        overrides: [
          { personId: "p", componentId: "revenue", target: "5000", rateFactor: "1.2", cap: "5500" },
        ],
      }),
      [["incentives.cap_below_target", "warning", "/overrides/0/cap", { pay: "6000", cap: "5500" }]],
    ],
    [
      "a cap on the attainment below 100 %",
      plan([curve({ attainmentSteps: [{ kind: "cap", id: "most", at: "0.9" }] })]),
      [
        [
          "incentives.cap_below_target",
          "warning",
          "/components/0/attainmentSteps/0",
          { pay: "1", cap: "0.9" },
        ],
      ],
    ],
    [
      "a measure that moves little",
      plan([curve(), bonus("kpi.quality.coefficient", "500")]),
      [
        [
          "incentives.small_measure",
          "hint",
          "/components/1/measure",
          { measure: "kpi.quality.coefficient", share: "0.1111111111111111111111111111111111" },
        ],
      ],
    ],
    ["a rating within a fifth of pay", plan([curve(), bonus("review.peers.factor.coefficient", "1000")]), []],
    [
      "a rating that moves more",
      plan([curve(), bonus("review.peers.coefficient", "6000")]),
      [
        [
          "incentives.review_moves_pay",
          "hint",
          "/components/1/measure",
          { measure: "review.peers.coefficient", share: "0.6" },
        ],
      ],
    ],
    [
      "a rating as a factor of all pay",
      plan([curve()], {
        steps: [{ kind: "multiply", id: "m", by: { measure: "review.peers.coefficient" } }],
      }),
      [["incentives.review_moves_pay", "hint", "/steps/0", { measure: "review.peers.coefficient" }]],
    ],
    [
      "a manager's override on what a commission pays already",
      plan([
        {
          kind: "commission",
          id: "own",
          measure: "bookings",
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] },
        },
        { kind: "managerOverride", id: "team", measure: "bookings", levels: [{ level: 1, rate: "0.01" }] },
      ]),
      [["incentives.paid_twice", "warning", "/components/1/measure", { measure: "bookings", first: "own" }]],
    ],
    [
      "one gate in two components, told once",
      plan([
        curve({
          quotaPeriod: "quarter",
          steps: [{ kind: "gate", id: "g", when: { field: "x", gte: "1" }, set: "0" }],
        }),
        curve({
          id: "margin",
          measure: "margin",
          quotaPeriod: "quarter",
          steps: [{ kind: "gate", id: "g", when: { field: "x", gte: "1" }, set: "0" }],
        }),
      ]),
      [
        [
          "incentives.step_on_running_total",
          "hint",
          "/components/0/steps/0",
          { step: "g", quotaPeriod: "quarter" },
        ],
      ],
    ],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});

test("a score out of 1 is a factor, as a program knows", () => {
  const indicator = { id: "a", measure: "calls", weight: "1", target: "10" };
  const program = (outOf: string) => ({
    kind: "program",
    id: "team",
    measures: [
      { id: "calls", unit: "count", from: "activities", count: true, person: "ownerId", date: "doneOn" },
    ],
    rubrics: [{ kind: "rubric", id: "q", outOf, indicators: [indicator] }],
    plans: [plan([bonus("kpi.q", "1000")])],
  });
  const codes = (outOf: string) => lintProgram(program(outOf)).map(({ code }) => code);
  expect(codes("100")).toContain("incentives.score_as_factor");
  expect(codes("1")).not.toContain("incentives.score_as_factor");
});
