import { lintPlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] };
const commission = { kind: "commission", id: "c", measure: "bookings", scale };
const gate = { kind: "gate", id: "clean", when: { field: "violations", gte: "1" }, set: "0" };

function plan(components: readonly unknown[], parts: object = {}): unknown {
  return { kind: "plan", id: "plan", currency: "USD", components, ...parts };
}

function said(document: unknown): readonly unknown[] {
  return lintPlan(document).map(({ code, severity, path, params }) => [code, severity, path, params]);
}

describe("caps that a rounding passes", () => {
  const cap = { kind: "cap", id: "most", at: "99.99" };
  const rounding = { mode: "halfUp", step: "0.05" };
  const passed = (path: string) => [
    "incentives.rounding_passes_cap",
    "warning",
    path,
    { cap: "99.99", pay: "100.00" },
  ];

  test.each<[string, unknown, readonly unknown[]]>([
    [
      "of a component",
      plan([{ ...commission, steps: [cap] }], { rounding }),
      [passed("/components/0/steps/0/at")],
    ],
    ["of the plan", plan([commission], { rounding, steps: [cap] }), [passed("/steps/0/at")]],
    [
      "of one person",
      plan([commission], {
        rounding,
        overrides: [{ personId: "p", componentId: "c", cap: "99.99" }],
      }),
      [passed("/overrides/0/cap")],
    ],
    [
      "with a rounding down",
      plan([{ ...commission, steps: [cap] }], { rounding: { ...rounding, mode: "floor" } }),
      [],
    ],
    [
      "with an open gate between them",
      plan([{ ...commission, steps: [cap, gate] }], { rounding }),
      [passed("/components/0/steps/0/at")],
    ],
    ["on the grid", plan([{ ...commission, steps: [{ ...cap, at: "99.95" }] }], { rounding }), []],
    [
      "with something between them",
      plan([{ ...commission, steps: [cap, { kind: "multiply", id: "half", by: "0.5" }] }], { rounding }),
      [],
    ],
    [
      "in the list itself",
      plan([{ ...commission, steps: [cap, { kind: "round", id: "even", step: "0.05", mode: "halfUp" }] }]),
      [["steps.passes_cap", "warning", "/components/0/steps/1", { cap: "most", step: "even" }]],
    ],
  ])("%s", (_name, document, expected) => {
    expect(said(document)).toEqual(expected);
  });
});
