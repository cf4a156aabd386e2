import type { Condition, ConditionLeaf } from "../../kernel/index.js";

/** Every test of a condition. */
export function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("atLeast" in condition) return condition.of.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [condition];
}

/** The fields that a condition looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  return leavesOf(condition).map(({ field }) => field);
}
