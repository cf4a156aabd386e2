import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import { buildGoalTree } from "./buildGoalTree.js";
import { evaluateGoals } from "./facts/evaluateGoals.js";
import { goalTreeSchema } from "./schema.js";
import type { CompiledGoalTree } from "./types.js";

/**
 * Compiles a tree of goals as {@link compileGoalTree} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link GoalTree} as plain JSON.
 * @returns The compiled tree, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileGoalTree } from "attainment/goals";
 * const team = { id: "team", parentId: "company", unit: "money", direction: "atLeast", period: "2026-Q3" };
 * const compiled = safeCompileGoalTree({ kind: "goalTree", id: "q3", goals: [team] });
 * compiled.ok ? [] : compiled.issues.map((issue) => issue.code); // => ["goals.unknown_parent"]
 * ```
 * @since 0.1.0
 */
export function safeCompileGoalTree(document: unknown): Result<CompiledGoalTree> {
  const read = readDocument(document, goalTreeSchema);
  if (!read.ok) return read;
  const built = buildGoalTree(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const tree = built.data;
  const safeEvaluate: CompiledGoalTree["safeEvaluate"] = (facts, options) =>
    evaluateGoals(tree, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      document: tree.document,
      inputs: Object.freeze(tree.everybodyNeeds),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledGoalTree),
  };
}
