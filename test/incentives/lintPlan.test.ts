import { lintPlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const graduated = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
};
const whole = { ...graduated, mode: "whole" };
const multiples = [
  { from: "0", rate: "0.05" },
  { from: "1", rate: "0.08" },
];
const threshold = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0" },
    { from: "0.5", mode: "whole", rate: "1" },
  ],
};
const linear = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "2", value: "2" },
  ],
};
const commission = { kind: "commission", id: "c", measure: "bookings", scale: graduated };
const curve = {
  kind: "payoutCurve",
  id: "p",
  measure: "revenue",
  quota: "500000",
  target: "40000",
  scale: linear,
};
const lump = { kind: "lumpSum", id: "l", amount: "1000", when: { field: "revenue", gte: "500000" } };

function plan(components: readonly unknown[], parts: object = {}): unknown {
  return { kind: "plan", id: "plan", currency: "USD", components, ...parts };
}

describe("a plan is looked over", () => {
  test.each<[string, unknown, readonly unknown[]]>([
    ["nothing to say", plan([commission, curve, lump], { targetIncentive: undefined }), []],
    [
      "errors alone, where there are any",
      plan([{ ...commission, scaleId: "x" }], { targetIncentive: "1" }),
      [["incentives.two_scales", "error", "/components/0/scaleId", {}]],
    ],
    [
      "a cliff in money",
      plan([{ ...commission, scale: whole }]),
      [
        [
          "incentives.cliff",
          "warning",
          "/components/0/scale/bands/1",
          { at: "100000", size: "3000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "a cliff at a multiple of the quota",
      plan([{ ...commission, quota: "200000", scale: { ...whole, boundsIn: "quota", bands: multiples } }]),
      [
        [
          "incentives.cliff",
          "warning",
          "/components/0/scale/bands/1",
          { at: "200000", size: "6000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "a cliff of a payout curve, times the target",
      plan([{ ...curve, scale: threshold }]),
      [
        [
          "incentives.cliff",
          "warning",
          "/components/0/scale/bands/1",
          { at: "0.5", size: "20000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "a cliff of a shared scale, where the target is a measure",
      plan([{ ...curve, target: { measure: "target" }, scale: undefined, scaleId: "s" }], {
        scales: [{ ...threshold, id: "s" }],
      }),
      [["scale.cliff", "warning", "/scales/0/bands/1", { at: "0.5", size: "0.5" }]],
    ],
    [
      "a shared scale speaks once, its falls for each measure",
      plan(
        [
          { ...commission, scale: undefined, scaleId: "s" },
          { ...commission, id: "d", measure: "margin", scale: undefined, scaleId: "s" },
        ],
        {
          scales: [
            {
              ...whole,
              id: "s",
              boundary: "upperBand",
              bands: [
                { from: "0", rate: "0.08" },
                { from: "100", rate: "0.05" },
              ],
            },
          ],
        },
      ),
      [
        ...["bookings", "margin"].map((measure) => [
          "incentives.pay_falls",
          "warning",
          "/scales/0/bands/1",
          { from: "100", to: "160", size: "3.00", currency: "USD", measure },
        ]),
      ],
    ],
    [
      "a cliff after the steps of the component",
      plan([{ ...commission, scale: whole, steps: [{ kind: "multiply", id: "twice", by: "2" }] }]),
      [
        [
          "incentives.cliff",
          "warning",
          "/components/0/scale/bands/1",
          { at: "100000", size: "6000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "a cliff that a cap takes away",
      plan([{ ...commission, scale: whole, steps: [{ kind: "cap", id: "most", at: "1000" }] }]),
      [
        [
          "incentives.unreachable_band",
          "warning",
          "/components/0/scale/bands/1",
          { at: "100000", cap: "most" },
        ],
      ],
    ],
    [
      "a cliff before a step that nobody can tell yet",
      plan([
        { ...commission, scale: whole, steps: [{ kind: "multiply", id: "kpi", by: { measure: "score" } }] },
      ]),
      [
        [
          "incentives.cliff",
          "warning",
          "/components/0/scale/bands/1",
          { at: "100000", size: "3000.00", currency: "USD" },
        ],
      ],
    ],
    [
      "the quota of one person that is zero",
      plan([curve], { overrides: [{ personId: "p-1", componentId: curve.id, quota: "0" }] }),
      [["incentives.zero_quota", "warning", "/overrides/0/quota", { lost: "40000.00", currency: "USD" }]],
    ],
    [
      "a floor of zero makes nothing pay",
      plan([
        {
          ...commission,
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0" }] },
          steps: [{ kind: "floor", id: "least", at: "0" }],
        },
      ]),
      [["incentives.never_pays", "warning", "/components/0", {}]],
    ],
    [
      "an incentive that differs by less than a cent is told as it is written",
      plan([curve], { targetIncentive: "40000.004" }),
      [
        [
          "incentives.pay_at_target",
          "warning",
          "/targetIncentive",
          { pays: "40000.00", targetIncentive: "40000.004" },
        ],
      ],
    ],
    [
      "pay at 100 % that is not what is meant",
      plan([curve, lump], { targetIncentive: "40000" }),
      [
        [
          "incentives.pay_at_target",
          "warning",
          "/targetIncentive",
          { pays: "41000.00", targetIncentive: "40000.00" },
        ],
      ],
    ],
    [
      "a payout curve needs no quota for its 100 %",
      plan([{ ...curve, quota: { measure: "quota" } }], { targetIncentive: "40000" }),
      [],
    ],
    [
      "a commission does",
      plan([{ ...commission, quota: { measure: "quota" } }], { targetIncentive: "40000" }),
      [["incentives.pay_at_target_unknown", "hint", "/targetIncentive", {}]],
    ],
    [
      "a lump sum on what 100 % does not settle",
      plan([curve, { ...lump, when: { field: "deals", gte: "3" } }], { targetIncentive: "40000" }),
      [["incentives.pay_at_target_unknown", "hint", "/targetIncentive", {}]],
    ],
    [
      "two quotas of one measure, of which neither is its 100 %",
      plan([curve, { ...curve, id: "q", quota: "400000" }, lump], { targetIncentive: "80000" }),
      [
        ["incentives.paid_twice", "warning", "/components/1/measure", { measure: "revenue", first: "p" }],
        ["incentives.pay_at_target_unknown", "hint", "/targetIncentive", {}],
      ],
    ],
    [
      "caps below 100 %, of a component and of the plan",
      plan([{ ...curve, steps: [{ kind: "cap", id: "a", at: "30000" }] }], {
        steps: [{ kind: "cap", id: "b", at: "20000" }],
        targetIncentive: "20000",
      }),
      [
        ["incentives.cap_below_target", "warning", "/components/0/steps/0", { pay: "40000", cap: "30000" }],
        ["incentives.cap_below_target", "warning", "/steps/0", { pay: "30000", cap: "20000" }],
      ],
    ],
    [
      "a step that can pass a cap before it",
      plan([
        {
          ...curve,
          steps: [
            { kind: "cap", id: "a", at: "90000" },
            { kind: "multiply", id: "m", by: "2" },
          ],
        },
      ]),
      [["steps.passes_cap", "warning", "/components/0/steps/1", { cap: "a", step: "m" }]],
    ],
    [
      "a quota of zero",
      plan([{ ...commission, quota: "0" }]),
      [["incentives.zero_quota", "warning", "/components/0/quota", {}]],
    ],
    [
      "bounds in quota without a quota",
      plan([{ ...commission, scale: { ...graduated, boundsIn: "quota", bands: multiples } }]),
      [["incentives.missing_quota", "warning", "/components/0", {}]],
    ],
    [
      "the same, where a person has one",
      plan([{ ...commission, scale: { ...graduated, boundsIn: "quota", bands: multiples } }], {
        overrides: [{ personId: "p", componentId: "c", quota: "1" }],
      }),
      [],
    ],
    [
      "a commission that can never pay",
      plan([{ ...commission, scale: { ...graduated, bands: [{ from: "0", rate: "0" }] } }]),
      [["incentives.never_pays", "warning", "/components/0", {}]],
    ],
    [
      "a target of nothing",
      plan([{ ...curve, target: "0" }]),
      [["incentives.never_pays", "warning", "/components/0", {}]],
    ],
    [
      "days between versions",
      [
        plan([lump], { effective: { from: "2026-01-01", to: "2026-02-01" } }),
        plan([{ ...lump, amount: 0 }], { effective: { from: "2026-03-01" } }),
      ],
      [
        ["incentives.never_pays", "warning", "/1/components/0/amount", {}],
        ["history.gap", "warning", "/1/effective", { from: "2026-02-01", to: "2026-03-01" }],
      ],
    ],
  ])("%s", (_name, document, expected) => {
    expect(
      lintPlan(document).map(({ code, severity, path, params }) => [code, severity, path, params]),
    ).toEqual(expected);
  });
});
