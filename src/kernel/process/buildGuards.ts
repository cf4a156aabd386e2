import { buildCondition, type ConditionFunction } from "../condition/index.js";
import { duplicateIds, type Issue, type Result } from "../issue/index.js";
import type { ProcessGuard } from "./types.js";

/** A guard that is ready to be judged. */
export interface BuiltGuard {
  readonly guard: ProcessGuard;
  readonly condition: ConditionFunction;
}

/** Compiles a list of guards; `ref` is its JSON pointer, `id` the id of their nodes in a trace. */
export function buildGuards(
  guards: readonly ProcessGuard[],
  ref: string,
  id: string,
): Result<readonly BuiltGuard[]> {
  const issues: Issue[] = [...duplicateIds(guards, ref)];
  const built: BuiltGuard[] = [];
  for (const [index, guard] of guards.entries()) {
    const condition = buildCondition(guard.when, `${ref}/${index}/when`, `${id}.${guard.id}`);
    if (condition.ok) built.push({ guard, condition: condition.data });
    else for (const issue of condition.issues) issues.push(issue);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: built };
}
