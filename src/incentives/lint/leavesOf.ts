import type { Condition, ConditionLeaf } from "../../kernel/index.js";

/** Every test of a condition. */
export function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("of" in condition) return condition.of.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

/** Whether a condition looks at a name. */
export function looksAt(condition: Condition | undefined, name: string): boolean {
  return condition !== undefined && leavesOf(condition).some(({ field }) => field === name);
}
