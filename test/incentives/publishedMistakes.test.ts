import { lintCrediting, lintPlan } from "attainment/incentives";
import { lintRubric } from "attainment/kpi";
import { lintProgram } from "attainment/program";
import { describe, expect, test } from "vitest";

/** One finding: severity, code, place, figures, and what of the message tells the size and the mend. */
type Told = readonly [
  severity: string,
  code: string,
  path: string,
  params: Readonly<Record<string, unknown>>,
  says: RegExp,
];

const graduated = (bands: readonly object[], parts: object = {}) => ({
  kind: "bands",
  mode: "graduated",
  bands,
  ...parts,
});
const commission = (scale: object, parts: object = {}) => ({
  kind: "commission",
  id: "sales",
  measure: "sales",
  scale,
  ...parts,
});
const plan = (components: readonly object[], parts: object = {}) => ({
  kind: "plan",
  id: "plan",
  currency: "USD",
  components,
  ...parts,
});
const tiers = graduated([
  { from: "0", rate: "0.05" },
  { from: "100000", rate: "0.08" },
]);
const linear = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "2", value: "2" },
  ],
};
const curve = (parts: object) => ({
  kind: "payoutCurve",
  id: "revenue",
  measure: "revenue",
  quota: "500000",
  target: "40000",
  scale: linear,
  ...parts,
});
const split = (shares: readonly string[]) => ({
  kind: "crediting",
  id: "deals",
  currency: "USD",
  event: { from: "deals", date: "closedOn" },
  measures: [{ id: "sales" }],
  rules: [
    {
      id: "team",
      to: { kind: "split", shares: shares.map((share, index) => ({ personId: `p-${index}`, share })) },
    },
  ],
});
const indicator = (id: string) => ({
  id,
  measure: id,
  weight: "0.333",
});

describe("mistakes that published plans have made", () => {
  test.each<
    [
      string,
      () => readonly { severity: string; code: string; path: string; params: object; message: string }[],
      Told,
    ]
  >([
    [
      "a tier ends at 499.99 and the next one starts at 500",
      () =>
        lintPlan(
          plan([
            commission(
              graduated([
                { from: "0", to: "499.99", rate: "0.25" },
                { from: "500", rate: "0.3" },
              ]),
            ),
          ]),
        ),
      ["error", "scale.gap", "/components/0/scale/bands/0/to", { width: "0.01" }, /Write the next "from"/],
    ],
    [
      "tiers of 0 to 50 and of 51 to 100",
      () =>
        lintPlan(
          plan([
            commission(
              graduated([
                { from: "0", to: "50", amount: "0" },
                { from: "51", amount: "100" },
              ]),
            ),
          ]),
        ),
      ["error", "scale.gap", "/components/0/scale/bands/0/to", { width: "1" }, /Write the next "from"/],
    ],
    [
      "bands that overlap",
      () =>
        lintPlan(
          plan([
            commission(
              graduated([
                { from: "0", to: "120000", rate: "0.05" },
                { from: "100000", rate: "0.08" },
              ]),
            ),
          ]),
        ),
      [
        "error",
        "scale.overlap",
        "/components/0/scale/bands/0/to",
        { width: "20000" },
        /Write the next "from"/,
      ],
    ],
    [
      "thirds of 33.3 % each, of a deal",
      () => lintCrediting(split(["0.333", "0.333", "0.333"])),
      ["error", "crediting.split_not_one", "/rules/0/to/shares", { off: "-0.001" }, /Let a split sum to 1/],
    ],
    [
      "thirds of 33.3 % each, as weights",
      () => lintRubric({ kind: "rubric", id: "r", indicators: ["a", "b", "c"].map(indicator) }),
      ["error", "weighting.sum_not_one", "/indicators", {}, /0\.999.*Correct them/],
    ],
    [
      "a split of 110 %",
      () => lintCrediting(split(["0.6", "0.5"])),
      ["error", "crediting.split_not_one", "/rules/0/to/shares", { off: "0.1" }, /Let a split sum to 1/],
    ],
    [
      "a quota of zero",
      () => lintPlan(plan([curve({ quota: "0" })])),
      [
        "warning",
        "incentives.zero_quota",
        "/components/0/quota",
        { lost: "40000.00", currency: "USD" },
        /40000\.00 USD.*Write a quota above zero/,
      ],
    ],
    [
      "a cap below target pay",
      () => lintPlan(plan([curve({ steps: [{ kind: "cap", id: "most", at: "30000" }] })])),
      [
        "warning",
        "incentives.cap_below_target",
        "/components/0/steps/0",
        { pay: "40000", cap: "30000" },
        /40000 to 30000.*Raise it/,
      ],
    ],
    [
      "a measure that nothing gives",
      () =>
        lintProgram({
          kind: "program",
          id: "team",
          plans: [plan([commission(tiers, { measure: "slaes" })])],
        }),
      ["error", "program.unknown_measure", "/plans/0/components/0/measure", {}, /slaes.*Declare it/],
    ],
    [
      "a scale that is not there",
      () => lintPlan(plan([{ kind: "commission", id: "sales", measure: "sales", scaleId: "teirs" }])),
      ["error", "document.unknown_reference", "/components/0/scaleId", { id: "teirs" }, /Correct the id/],
    ],
    [
      "a rate of 150 %",
      () => lintPlan(plan([commission(graduated([{ from: "0", rate: "1.5" }]))])),
      [
        "hint",
        "incentives.rate_above_one",
        "/components/0/scale/bands/0/rate",
        { rate: "1.5", share: "0.015" },
        /1\.5 USD.*Write 0\.015/,
      ],
    ],
    [
      "dates of versions that overlap",
      () =>
        lintPlan([
          plan([commission(tiers)], { effective: { from: "2026-01-01", to: "2026-07-01" } }),
          plan([commission(tiers)], { effective: { from: "2026-06-01" } }),
        ]),
      [
        "error",
        "history.overlap",
        "/1/effective",
        { from: "2026-06-01", to: "2026-07-01" },
        /end on the day the next one begins/,
      ],
    ],
  ])("%s", (_name, lint, [severity, code, path, params, says]) => {
    const [found] = lint();
    expect(found).toMatchObject({ severity, code, path, params });
    expect(found?.message).toMatch(says);
  });
});
