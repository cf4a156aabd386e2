import { compileGoalTree, type Goal, lintGoalTree, safeCompileGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { goalTreeSchema } from "../../src/goals/schema.js";
import { above, goal, tree } from "./documents.js";

/** The faults of a document, which `lintGoalTree` tells too. */
function faults(document: unknown): readonly string[] {
  const compiled = safeCompileGoalTree(document);
  const issues = compiled.ok ? [] : compiled.issues;
  if (issues.length > 0) expect(lintGoalTree(document)).toEqual(issues);
  return issues.map(({ code, path }) => `${code} ${path}`);
}

function pooling(...children: readonly Partial<Goal>[]) {
  const below = children.map((fields, index) => goal({ id: `k${index}`, parentId: "top", ...fields }));
  return tree(above({ id: "top", rollUp: { of: "actuals" } }), ...below);
}

function weighing(mode: "target" | "explicit", ...children: readonly Partial<Goal>[]) {
  const below = children.map((fields, index) => goal({ id: `k${index}`, parentId: "top", ...fields }));
  return tree(above({ id: "top", rollUp: { weights: mode } }), ...below);
}

const { target: _target, ...untargeted } = goal({ id: "a" });
const same = { measure: "sales", target: "1" };

const rows: readonly (readonly [what: string, document: unknown, faults: readonly string[]])[] = [
  [
    "an id twice",
    tree(goal({ id: "a" }), goal({ id: "a", key: "b" })),
    ["document.duplicate_id /goals/1/id"],
  ],
  ["no parent", tree(goal({ id: "a", parentId: "z" })), ["goals.unknown_parent /goals/0/parentId"]],
  ["itself as parent", tree(goal({ id: "a", parentId: "a" })), ["goals.cycle /goals/0/parentId"]],
  [
    "a circle, told once",
    tree(
      goal({ id: "d", parentId: "c" }),
      goal({ id: "a", parentId: "b" }),
      goal({ id: "b", parentId: "c" }),
      goal({ id: "c", parentId: "a" }),
    ),
    ["goals.cycle /goals/1/parentId"],
  ],
  ["no target", tree(untargeted), ["goals.missing_target /goals/0/target"]],
  [
    "no range",
    tree(
      goal({ id: "a", direction: "inRange", high: "1" }),
      goal({ id: "b", direction: "inRange", low: "1" }),
    ),
    ["goals.missing_range /goals/0/low", "goals.missing_range /goals/1/high"],
  ],
  [
    "a range turned",
    tree(goal({ id: "a", direction: "inRange", low: "2", high: "1" })),
    ["goals.bad_range /goals/0/low"],
  ],
  [
    "a target on the wrong side",
    tree(
      goal({ id: "a", direction: "increase", baseline: "101" }),
      goal({ id: "b", direction: "decrease", baseline: "99" }),
    ),
    ["goals.wrong_direction /goals/0/target", "goals.wrong_direction /goals/1/target"],
  ],
  [
    "half a milestone",
    tree(goal({ id: "a", direction: "milestone", target: "1.5" })),
    ["goals.not_whole /goals/0/target"],
  ],
  [
    "a clamp turned",
    tree(goal({ id: "a", clamp: { least: "1", most: "0.5" } }), goal({ id: "b", clamp: { most: "-1" } })),
    ["goals.bad_clamp /goals/0/clamp", "goals.bad_clamp /goals/1/clamp"],
  ],
  [
    "a key twice for an owner",
    tree(
      goal({ id: "a", key: "k", ownerId: "p" }),
      goal({ id: "b", key: "k", ownerId: "p", period: "2026-07" }),
      goal({ id: "c", key: "k", ownerId: "p", period: "2026-Q4" }),
      goal({ id: "d", key: "k", ownerId: "q" }),
    ),
    ["goals.duplicate_key /goals/1"],
  ],
  [
    "a key for everybody and for an owner",
    tree(goal({ id: "a", key: "k" }), goal({ id: "b", key: "k", ownerId: "p" })),
    ["goals.duplicate_key /goals/1"],
  ],
  [
    "a key in two units",
    tree(goal({ id: "a", key: "k", ownerId: "p" }), goal({ id: "b", key: "k", ownerId: "q", unit: "count" })),
    ["goals.key_of_two_units /goals/1/unit"],
  ],
  ["pooled units", pooling(same, { ...same, unit: "count" }), ["goals.mixed_units /goals/2/unit"]],
  ["pooled ratios", pooling(same, { ...same, aggregation: "mean" }), ["goals.actuals_do_not_add /goals/2"]],
  [
    "pooled goals without a target",
    pooling(same, { direction: "inRange", low: "0", high: "1" }),
    ["goals.missing_target /goals/2/target"],
  ],
  [
    "weight to move in a pool",
    tree(
      above({ id: "top", rollUp: { of: "actuals", missing: { moveTo: "a" } } }),
      goal({ id: "a", parentId: "top" }),
    ),
    ["goals.move_in_actuals /goals/0/rollUp/missing"],
  ],
  [
    "weight to move to a stranger",
    tree(above({ id: "top", rollUp: { missing: { moveTo: "b" } } }), goal({ id: "a", parentId: "top" })),
    ["document.unknown_reference /goals/0/rollUp/missing/moveTo"],
  ],
  [
    "targets in two units as weights",
    weighing("target", same, { ...same, unit: "count" }),
    ["goals.mixed_units /goals/2/unit"],
  ],
  [
    "no target as a weight",
    weighing("target", same, { direction: "inRange", low: "0", high: "1" }),
    ["weighting.missing_target /goals/2/target"],
  ],
  [
    "negative targets as weights",
    weighing("target", same, { target: "-1" }),
    ["weighting.negative_target /goals/2/target"],
  ],
  ["no weight", weighing("explicit", { weight: "1" }, {}), ["weighting.missing_weight /goals/2/weight"]],
  [
    "weights that miss one",
    weighing("explicit", { weight: "0.5" }, { weight: "0.4" }),
    ["weighting.sum_not_one /goals/0"],
  ],
  ["a negative weight", tree(goal({ id: "a", weight: "-1" })), ["weighting.negative_weight /goals/0/weight"]],
  [
    "a number that is none",
    tree(goal({ id: "a", target: "ten", stretch: "x" })),
    ["decimal.not_decimal /goals/0/target", "decimal.not_decimal /goals/0/stretch"],
  ],
  ["a period that is none", tree(goal({ id: "a", period: "Q3" })), ["period.not_a_period /goals/0/period"]],
  ["no goals", tree(), ["document.wrong_value /goals"]],
  [
    "a misspelled field",
    { ...tree(), goals: [{ ...goal({ id: "a" }), goal: 1 }] },
    ["document.unknown_field /goals/0/goal"],
  ],
  [
    "a direction that is none",
    { ...tree(), goals: [{ ...goal({ id: "a" }), direction: "up" }] },
    ["document.wrong_value /goals/0/direction"],
  ],
];

describe("a document at fault", () => {
  test.each(rows)("%s", (_what, document, expected) => {
    expect(faults(JSON.parse(JSON.stringify(document)))).toEqual(expected);
  });

  test("tells all its faults at once", () => {
    const document = tree(goal({ id: "a", parentId: "z", period: "?" }), goal({ id: "a", target: "x" }));
    expect(faults(document)).toHaveLength(4);
  });

  test("may be 64 levels deep and no deeper, however long its chain", () => {
    const chain = (length: number) =>
      tree(
        ...Array.from({ length }, (_, index) =>
          goal({ id: `g${index}`, ...(index === 0 ? {} : { parentId: `g${index - 1}` }) }),
        ),
      );
    expect(faults(chain(64))).toEqual([]);
    expect(faults(chain(65))).toEqual(["goals.too_deep /goals/64"]);
    expect(faults(chain(20_000))).toEqual(["goals.too_deep /goals/64"]);
  });
});

describe("a compiled tree", () => {
  test("is frozen, and its document a copy", () => {
    const document = tree(goal({ id: "a" }));
    const compiled = compileGoalTree(document);
    expect(compiled.document).toEqual(document);
    expect(Object.isFrozen(document)).toBe(false);
    expect([compiled, compiled.inputs, compiled.document.goals[0]].every(Object.isFrozen)).toBe(true);
  });

  test("has a schema that others can read", () => {
    expect(z.toJSONSchema(goalTreeSchema()).type).toBe("object");
  });
});
