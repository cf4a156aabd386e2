import { compileGoalTree, type Goal, lintGoalTree } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { above, goal, tree } from "./documents.js";

function one(fields: Partial<Goal>, sales: string | null) {
  const result = compileGoalTree(tree(goal({ id: "a", ...fields }))).evaluate(
    { period: "2026-Q3", measures: { sales } },
    { trace: true },
  );
  return result.goals.map(({ progress, reason }) => progress ?? reason)[0];
}

describe("what is missing or has no formula", () => {
  const flat = { direction: "increase", baseline: "0", target: "0" } as const;

  test("okrtracker-0-0-0: no way to go is no progress, zero, or done", () => {
    expect(one(flat, "0")).toBe("zero_distance");
    expect(one({ ...flat, whenUndefined: "zero" }, "0")).toBe("0");
    expect(one({ ...flat, whenUndefined: "binary" }, "0")).toBe("1");
    expect(one({ ...flat, whenUndefined: "binary" }, "-1")).toBe("0");
  });

  test("a target of zero or below", () => {
    expect(one({ direction: "increase", target: "0", whenUndefined: "binary" }, "1")).toBe("1");
    expect(one({ direction: "decrease", target: "-5", whenUndefined: "binary" }, "-4")).toBe("0");
    expect(one({ direction: "increase", target: "-5", whenUndefined: "zero" }, "7")).toBe("0");
  });

  test("okrtracker-0-100-None: a value that is missing is no progress, or zero", () => {
    expect(one({}, null)).toBe("missing_measure");
    expect(one({ whenMissing: "zero" }, null)).toBe("0");
    const document = tree(goal({ id: "a", ownerId: "ann", whenMissing: "zero" }));
    expect(compileGoalTree(document).evaluate({ period: "2026-Q3" }).value).toBe("0");
    expect(compileGoalTree(document).evaluate({ period: "2026-Q4" }).reason).toBe("outside_period");
  });

  // frappe/hrms test_goal.py
  test("hrms-goal-moved-parent2: no goal below is no progress, or zero", () => {
    const empty = (rollUp?: Goal["rollUp"]) =>
      compileGoalTree(tree(above({ id: "a", ...(rollUp === undefined ? {} : { rollUp }) })));
    expect(empty().evaluate({ period: "2026-Q3" }).reason).toBe("no_children");
    expect(empty({ empty: "zero" }).evaluate({ period: "2026-Q3" }, { trace: true }).value).toBe("0");
  });

  test("choices that have no effect are told", () => {
    const paths = (...goals: readonly Goal[]) =>
      lintGoalTree(tree(...goals)).map(({ code, path }) => `${code} ${path}`);
    const told = paths(
      above({ id: "a", whenMissing: "zero", whenUndefined: "zero", rollUp: { empty: "zero" } }),
    );
    expect(told).toContain("goals.unused_field /goals/0/whenMissing");
    expect(told).toContain("goals.unused_field /goals/0/whenUndefined");
    expect(told).not.toContain("goals.unused_field /goals/0/rollUp");
    expect(paths(goal({ id: "a", whenMissing: "zero", whenUndefined: "zero" }))).not.toContain(
      "goals.unused_field /goals/0/whenMissing",
    );
  });
});
