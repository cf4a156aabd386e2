import { readFileSync } from "node:fs";
import { lintGoalTree, compileGoalTree } from "attainment/goals";
import { test } from "vitest";
test("x", () => {
  const d = JSON.parse(readFileSync("examples/close-quarter/data/goals.json", "utf8"));
  const doc = Array.isArray(d) ? d[0] : d;
  console.log(doc.goals.length, lintGoalTree(doc).map((i) => i.code + i.path + JSON.stringify(i.params)).slice(0, 12));
  const goals = Array.from({ length: 5000 }, (_, i) => ({ id: `g${i}`, ownerId: `p${i % 2500}`, key: i < 2500 ? "a" : "b", ...(i === 0 ? {} : { parentId: "top" }), measure: "m", unit: "money", direction: "atLeast", target: "100", period: "2026-Q3" }));
  const t0 = performance.now();
  const c = compileGoalTree({ kind: "goalTree", id: "t", goals: [{ id: "top", unit: "money", direction: "increase", period: "2026-Q3", rollUp: { of: "actuals", missing: "zero" } }, ...goals] });
  const t1 = performance.now();
  c.evaluate({ period: "2026-Q3", owners: Array.from({ length: 2500 }, (_, i) => ({ id: `p${i}`, measures: { m: "50" } })) });
  console.log(t1 - t0, performance.now() - t1);
});
