import { buildCondition, type ConditionFunction } from "../kernel/condition/index.js";
import type { Condition } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";

/** A condition of a ladder; null where there is none, or where it has faults, which go to `issues`. */
export function buildRule(
  condition: Condition | undefined,
  ref: string,
  id: string,
  issues: Issue[],
): ConditionFunction | null {
  if (condition === undefined) return null;
  const built = buildCondition(condition, ref, id);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? built.data : null;
}
