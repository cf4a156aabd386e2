import { buildCondition, type ConditionFunction } from "../condition/index.js";
import type { Issue } from "../issue/index.js";
import { readAction } from "./readAction.js";
import type { StepAction } from "./stepAction.js";
import type { Step } from "./types.js";

/** A compiled step. */
export interface StepFunction {
  readonly id: string;
  readonly ref: string;
  readonly title: string | undefined;
  readonly action: StepAction;
  readonly when: ConditionFunction | undefined;
  /** What a gate does where its condition is missing. */
  readonly whenMissing: "open" | "close" | undefined;
}

/** Compiles one step; null where it has a fault, with every fault in `issues`. */
export function buildStep(step: Step, ref: string, issues: Issue[]): StepFunction | null {
  const action = readAction(step, ref, issues);
  const when =
    step.when === undefined ? undefined : buildCondition(step.when, `${ref}/when`, `${step.id}.when`);
  // One by one: as arguments of one call, the faults of a large condition would overflow the stack.
  if (when?.ok === false) for (const issue of when.issues) issues.push(issue);
  if (action === null || when?.ok === false) return null;
  return {
    id: step.id,
    ref,
    title: step.title,
    action,
    when: when?.data,
    whenMissing: step.kind === "gate" ? step.whenMissing : undefined,
  };
}
