import { renderText } from "attainment/explain";
import { compileGoalTree, type Goal, type GoalFacts, type GoalTree } from "attainment/goals";
import type { TraceNode } from "attainment/kernel";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { above, goal, owners, tree } from "./documents.js";

function traced(document: GoalTree, facts: GoalFacts): TraceNode {
  const { trace } = compileGoalTree(document).evaluate(facts, { trace: true });
  if (trace === undefined) throw new Error("no trace");
  return trace;
}

function nodes(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodes)];
}

const facts: GoalFacts = {
  period: "2026-Q3",
  measures: { sales: "50", low: "20" },
  owners: owners({ a: "30", b: "150" }),
};
const directions: readonly Partial<Goal>[] = [
  { direction: "increase" },
  { direction: "increase", baseline: { measure: "low" }, target: "110" },
  { direction: "decrease", target: "30" },
  { direction: "decrease", baseline: "110", target: "20" },
  { direction: "atLeast", target: "50" },
  { direction: "atLeast", target: "70" },
  { direction: "atMost", target: "50" },
  { direction: "atMost", target: "30" },
  { direction: "inRange", low: { measure: "low" }, high: "50" },
  { direction: "milestone", target: "60" },
  { direction: "binary", target: "51" },
  { direction: "control", target: "70" },
  { direction: "control", target: "0" },
  { direction: "control", target: "-1" },
];

describe("the trace of a goal", () => {
  test.each(directions)("replays for %j", (fields) => {
    const trace = traced(tree(goal({ id: "one", ...fields })), facts);
    for (const node of nodes(trace)) expect(replayTrace(node), node.id).toBe(node.value);
  });

  test("names what was looked at where there is no progress", () => {
    const text = renderText(
      traced(tree(goal({ id: "one", target: "0", title: "Sales" })), { ...facts, measures: { sales: "-1" } }),
    );
    expect(text).toContain("Sales: - (sales = -1, target = 0)");
  });
});

const whole = tree(
  above({ id: "top", title: "Company", rollUp: { weights: "target", missing: "reweight" }, target: "5" }),
  above({ id: "pool", parentId: "top", rollUp: { of: "actuals" } }),
  goal({ id: "a", ownerId: "a", parentId: "pool", direction: "increase" }),
  goal({ id: "b", ownerId: "b", parentId: "pool", direction: "increase" }),
  goal({ id: "own", parentId: "top", direction: "increase", target: "30", clamp: { most: "1.2" } }),
  goal({ id: "below", parentId: "own", ownerId: "a" }),
  goal({ id: "down", ownerId: "b", parentId: "top", direction: "decrease", target: "60" }),
  goal({ id: "gone", ownerId: "c", parentId: "top" }),
  above({ id: "empty", parentId: "own" }),
  goal({ id: "other", ownerId: "a" }),
);

describe("the trace of a tree", () => {
  const trace = traced(whole, facts);

  test("replays node by node, and its root is the value", () => {
    for (const node of nodes(trace)) expect(replayTrace(node), node.id).toBe(node.value);
    expect(trace.value).toBe(compileGoalTree(whole).evaluate(facts).value);
  });

  test("has a node for each goal that counts", () => {
    const ids = new Set(nodes(trace).map(({ id }) => id));
    for (const { id } of whole.goals) expect(ids).toContain(`q3.${id}`);
  });

  test("shows what a clamp did, and that an own value comes first", () => {
    const kinds = new Map(
      nodes(trace).map(({ id, kind, params }) => [id, [kind, params.chosen ?? params.at]]),
    );
    expect(kinds.get("q3.own#most")).toEqual(["cap", "1.2"]);
    expect(kinds.get("q3.own")).toEqual(["choose", "q3.own.own"]);
    expect(kinds.get("q3.pool")).toEqual(["choose", "q3.pool.pooled"]);
    expect(kinds.get("q3.down#least")).toEqual(["floor", "0"]);
  });

  test("changes no result", () => {
    const compiled = compileGoalTree(whole);
    const { trace: _, ...rest } = compiled.evaluate(facts, { trace: true });
    expect(rest).toEqual(compiled.evaluate(facts));
  });
});

test("a mean without weights replays to nothing", () => {
  const child = goal({ id: "a", ownerId: "a", parentId: "top", target: { measure: "plan" } });
  const trace = traced(tree(above({ id: "top", rollUp: { weights: "target" } }), child), facts);
  for (const node of nodes(trace)) expect(replayTrace(node), node.id).toBe(node.value);
  expect(trace.value).toBe(null);
});

test("a clamp goes by the name of its goal", () => {
  const clamp = { most: "0.2", least: "0.1" };
  const document = tree(
    above({ id: "top", title: "All" }),
    goal({ id: "a", title: "Ann", parentId: "top", clamp }),
    goal({ id: "b", parentId: "top", direction: "decrease", target: "5", clamp }),
  );
  const text = renderText(traced(document, facts));
  expect(text).toContain("Ann: at most 0.2 = 0.2");
  expect(text).toContain("b: at least 0.1 = 0.1");
  expect(text).not.toContain("#");
});
