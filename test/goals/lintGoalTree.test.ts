import { type Goal, lintGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "./documents.js";

/** A goal of which nothing is to be said. */
function fine(fields: Partial<Goal> & { readonly id: string }): Goal {
  return goal({ source: "CRM", checkIn: "week", ...fields });
}

function below(...children: readonly Partial<Goal>[]): readonly Goal[] {
  return [
    above({ id: "top" }),
    ...children.map((fields, index) => fine({ id: `k${index}`, parentId: "top", ...fields })),
  ];
}

function found(goals: readonly Goal[]): readonly string[] {
  return lintGoalTree(tree(...goals)).map(({ code, severity, path }) => `${severity} ${code} ${path}`);
}

type Row = readonly [what: string, goals: readonly Goal[], found: readonly string[]];

const rows: readonly Row[] = [
  ["nothing", below({}, { direction: "binary" }), []],
  ["several roots", [fine({ id: "a" }), fine({ id: "b" })], ["hint goals.several_roots /goals"]],
  [
    "weights of some roots",
    [fine({ id: "a", weight: "2" }), fine({ id: "b" })],
    ["hint goals.several_roots /goals", "hint goals.missing_weight /goals/1/weight"],
  ],
  [
    "nothing in roots that all have a weight",
    [fine({ id: "a", weight: "2" }), fine({ id: "b", weight: "1" })],
    [],
  ],
  [
    "a clamp at the top",
    [fine({ id: "a", clamp: { most: "1" } })],
    ["warning goals.unused_field /goals/0/clamp"],
  ],
  [
    "a clamp below pooled values",
    [
      above({ id: "top", rollUp: { of: "actuals" } }),
      fine({ id: "a", parentId: "top", clamp: { most: "1" } }),
    ],
    ["warning goals.unused_field /goals/1/clamp"],
  ],
  ["a period outside", below({ period: "2026" }), ["warning goals.period_mismatch /goals/1/period"]],
  ["a period within", below({ period: "2026-07" }), []],
  [
    "a threshold beyond the target",
    [fine({ id: "a", threshold: "101" })],
    ["warning goals.threshold_order /goals/0/threshold"],
  ],
  [
    "a stretch short of it",
    [fine({ id: "a", stretch: "99" })],
    ["warning goals.threshold_order /goals/0/stretch"],
  ],
  [
    "bounds of less is better",
    [fine({ id: "a", direction: "atMost", threshold: "99", stretch: "101" })],
    ["warning goals.threshold_order /goals/0/threshold", "warning goals.threshold_order /goals/0/stretch"],
  ],
  ["bounds in order", [fine({ id: "a", direction: "atMost", threshold: "101", stretch: "99" })], []],
  [
    "bounds about a measured target",
    [fine({ id: "a", target: { measure: "plan" }, threshold: "2", stretch: "1" })],
    ["warning goals.threshold_order /goals/0/stretch"],
  ],
  ["a target of zero", [fine({ id: "a", target: "0" })], ["warning goals.zero_target /goals/0/target"]],
  [
    "a target below zero",
    [fine({ id: "a", target: "-1" })],
    ["warning goals.negative_target /goals/0/target"],
  ],
  ["a target of zero for a verdict", [fine({ id: "a", direction: "binary", target: "0" })], []],
  [
    "no way to go",
    [fine({ id: "a", direction: "increase", baseline: "100" })],
    ["warning goals.zero_distance /goals/0/target"],
  ],
  ["a way from below zero", [fine({ id: "a", direction: "increase", baseline: "-2", target: "-1" })], []],
  [
    "targets that do not sum",
    [fine({ id: "top", target: "300" }), ...below({}, {}).slice(1)],
    ["hint goals.targets_do_not_sum /goals/0/target"],
  ],
  ["targets that do", [fine({ id: "top", target: "200" }), ...below({}, {}).slice(1)], []],
  [
    "targets in other units",
    [fine({ id: "top", target: "9" }), ...below({}, { unit: "count" }).slice(1)],
    [],
  ],
  ["no source", [goal({ id: "a", checkIn: "day" })], ["hint goals.no_source /goals/0/source"]],
  ["no check-in", [goal({ id: "a", source: "CRM" })], ["hint goals.no_check_in /goals/0/checkIn"]],
  [
    "what can hide another goal",
    below(
      { direction: "increase" },
      { direction: "control" },
      { direction: "milestone", clamp: { most: "1" } },
    ),
    ["hint goals.uncapped /goals/0"],
  ],
  ["one goal alone, which hides nothing", below({ direction: "increase" }), []],
  ["no measure", [above({ id: "a" })], ["warning goals.no_measure /goals/0"]],
  [
    "a roll-up of nothing",
    [above({ id: "a", rollUp: { missing: "zero" } })],
    ["warning goals.no_measure /goals/0", "warning goals.unused_field /goals/0/rollUp"],
  ],
  [
    "fields of other directions",
    [
      fine({ id: "top", baseline: "1", low: "1", high: "2", rollUp: {} }),
      fine({
        id: "a",
        parentId: "top",
        direction: "inRange",
        low: "1",
        high: "2",
        threshold: "1",
        stretch: "2",
      }),
    ],
    [
      "warning goals.unused_field /goals/0/baseline",
      "warning goals.unused_field /goals/0/low",
      "warning goals.unused_field /goals/0/high",
      "warning goals.unused_field /goals/0/rollUp",
      "warning goals.unused_field /goals/1/target",
      "warning goals.unused_field /goals/1/threshold",
      "warning goals.unused_field /goals/1/stretch",
    ],
  ],
  [
    "a baseline of a goal that rolls up",
    [above({ id: "top", baseline: "1" }), fine({ id: "a", parentId: "top" })],
    ["warning goals.unused_field /goals/0/baseline"],
  ],
  [
    "weights below an own value",
    [fine({ id: "top" }), fine({ id: "a", parentId: "top", weight: "1" })],
    ["warning goals.unused_field /goals/1/weight"],
  ],
  [
    "weights beside equal ones",
    [above({ id: "top", rollUp: { weights: "equal" } }), fine({ id: "a", parentId: "top", weight: "1" })],
    ["warning goals.unused_field /goals/1/weight"],
  ],
  [
    "a goal below an archived one",
    [fine({ id: "a" }), fine({ id: "b", archived: true }), fine({ id: "c", parentId: "b" })],
    ["hint goals.below_archived /goals/2"],
  ],
];

describe("the linter of goal trees finds", () => {
  test.each(rows)("%s", (_what, goals, expected) => {
    expect(found(goals)).toEqual(expected);
  });

  test("the gap between the targets below and that above", () => {
    const goals = [fine({ id: "top", target: "250" }), ...below({}, {}).slice(1)];
    expect(lintGoalTree(tree(...goals))[0]?.params).toEqual({ sum: "200", target: "250", gap: "-50" });
  });

  test("nothing in what is no document", () => {
    expect(lintGoalTree(null).map(({ code }) => code)).toEqual(["document.wrong_type"]);
  });
});
