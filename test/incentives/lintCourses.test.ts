import { lintPlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const bands = (list: readonly object[], parts: object = {}) => ({
  kind: "bands",
  mode: "graduated",
  bands: list,
  ...parts,
});
const flat = bands([{ from: "0", rate: "0.1" }]);
const commission = (scale: object, parts: object = {}) => ({
  kind: "commission",
  id: "c",
  measure: "sales",
  scale,
  ...parts,
});
const curve = (points: readonly (readonly [string, string])[], parts: object = {}) => ({
  kind: "payoutCurve",
  id: "p",
  measure: "revenue",
  quota: "500000",
  target: "40000",
  scale: { kind: "curve", points: points.map(([at, value]) => ({ at, value })) },
  ...parts,
});
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

test("a commission of two tiers with a quota has nothing to be told", () => {
  const scale = bands([
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ]);
  expect(said(plan([commission(scale, { quota: "100000" })], { targetIncentive: "5000" }))).toEqual([]);
});

describe("pay that falls", () => {
  const falls = (path: string, params: object) => ["incentives.pay_falls", "warning", path, params];
  const money = { currency: "USD", measure: "sales" };
  const gate = (when: object) => ({ kind: "gate", id: "gate", when, set: "0" });

  test.each<[string, unknown, readonly unknown[]]>([
    [
      "at a bound, until as much is paid again",
      plan([
        commission(
          bands(
            [
              { from: "0", rate: "0.08" },
              { from: "100", rate: "0.05" },
            ],
            { mode: "whole", boundary: "lowerBand" },
          ),
        ),
      ]),
      [falls("/components/0/scale/bands/1", { from: "100", to: "160", size: "3.00", ...money })],
    ],
    [
      "within a band",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.08" },
            { from: "100", rate: "-0.05" },
            { from: "200", rate: "0.1" },
          ]),
        ),
      ]),
      [falls("/components/0/scale/bands/1", { from: "100", to: "250", size: "5.00", ...money })],
    ],
    [
      "without end",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.08" },
            { from: "100", rate: "-0.05" },
          ]),
        ),
      ]),
      [falls("/components/0/scale/bands/1", { from: "100", measure: "sales" })],
    ],
    [
      "on a curve of attainment, told in the measure",
      plan([
        curve([
          ["0", "0"],
          ["1", "1"],
          ["1.2", "0.9"],
          ["1.5", "1.5"],
        ]),
      ]),
      [
        falls("/components/0/scale/points/2", {
          from: "500000",
          to: "625000",
          size: "4000.00",
          currency: "USD",
          measure: "revenue",
        }),
      ],
    ],
    [
      "on one whose quota and target are measures, told in multiples",
      plan([
        curve(
          [
            ["0", "0"],
            ["1", "1"],
            ["1.2", "0.9"],
          ],
          { quota: { measure: "quota" }, target: { measure: "target" } },
        ),
      ]),
      [falls("/components/0/scale/points/2", { from: "1", measure: "revenue" })],
    ],
    [
      "by a gate on the measure itself",
      plan([commission(flat, { steps: [gate({ field: "sales", gte: "1000" })] })]),
      [falls("/components/0/steps/0", { from: "1000", size: "100.00", ...money })],
    ],
    [
      "by a gate that looks at something else as well",
      plan([
        commission(flat, {
          steps: [
            gate({
              all: [
                { field: "region", is: "north" },
                { field: "sales", gte: "1000" },
              ],
            }),
          ],
        }),
      ]),
      [falls("/components/0/steps/0", { from: "1000", size: "100.00", ...money })],
    ],
    [
      "by a sum for selling little",
      plan([
        commission(flat),
        { kind: "lumpSum", id: "l", amount: "500", when: { field: "sales", lt: "1000" } },
      ]),
      [falls("/components/1/when", { from: "1000", size: "500.00", ...money })],
    ],
    [
      "not where a gate looks at something else",
      plan([commission(flat, { steps: [gate({ field: "violations", gte: "1" })] })]),
      [],
    ],
    [
      "not where it falls all the way, which pays for less",
      plan([
        commission(
          bands(
            [
              { from: "0", amount: "100" },
              { from: "10", amount: "-50" },
              { from: "20", amount: "-50" },
            ],
            { boundary: "lowerBand" },
          ),
        ),
      ]),
      [],
    ],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});

describe("bounds in the wrong place", () => {
  test.each<[string, unknown, readonly unknown[]]>([
    [
      "a dead zone",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.08" },
            { from: "100", rate: "0" },
            { from: "200", rate: "0.1" },
          ]),
        ),
      ]),
      [
        [
          "incentives.dead_zone",
          "warning",
          "/components/0/scale/bands/1",
          { from: "100", to: "200", measure: "sales" },
        ],
      ],
    ],
    [
      "a threshold and a last band without pay are none",
      plan([
        commission(
          bands([
            { from: "0", rate: "0" },
            { from: "100", rate: "0.1" },
            { from: "200", rate: "0" },
          ]),
        ),
      ]),
      [],
    ],
    [
      "a threshold above the quota",
      plan([
        commission(
          bands(
            [
              { from: "0", rate: "0" },
              { from: "1.2", rate: "0.1" },
            ],
            { boundsIn: "quota" },
          ),
          { quota: { measure: "quota" } },
        ),
      ]),
      [
        [
          "incentives.threshold_above_quota",
          "warning",
          "/components/0/scale/bands/1",
          { at: "1.2", quota: "1", measure: "sales" },
        ],
      ],
    ],
    [
      "an accelerator below the quota",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.05" },
            { from: "80000", rate: "0.08" },
          ]),
          { quota: "100000" },
        ),
      ]),
      [
        [
          "incentives.accelerator_below_target",
          "hint",
          "/components/0/scale/bands/1",
          { at: "80000", quota: "100000" },
        ],
      ],
    ],
    [
      "a band behind a cap",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.1" },
            { from: "2000", rate: "0.2" },
          ]),
          { steps: [{ kind: "cap", id: "most", at: "100" }] },
        ),
      ]),
      [
        [
          "incentives.unreachable_band",
          "warning",
          "/components/0/scale/bands/1",
          { at: "2000", cap: "most" },
        ],
      ],
    ],
    [
      "not where what is cut is paid later",
      plan([
        commission(
          bands([
            { from: "0", rate: "0.1" },
            { from: "2000", rate: "0.2" },
          ]),
          { quotaPeriod: "quarter", steps: [{ kind: "cap", id: "most", at: "100" }], capExcess: "carried" },
        ),
      ]),
      [],
    ],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});
