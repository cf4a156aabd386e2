import type { Condition, Step } from "../../kernel/index.js";
import { fieldsOf } from "../documents/fieldsOf.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { signOf } from "./signs.js";

/** Under which facts a list of steps keeps the order of values. */
export interface StepsPremise {
  /** Measures that steps multiply by: they must not be negative. */
  readonly nonNegative: readonly string[];
}

/**
 * Whether steps keep the order of two values that are put through them: none multiplies by less than nothing, and none
 * looks at a measure that changes between the two. Null where they may turn it.
 */
export function stepsNeverTurn(steps: readonly Step[], changing: ReadonlySet<string>): StepsPremise | null {
  const nonNegative: string[] = [];
  for (const step of steps) {
    if (looksAt(step.when, changing) || measuresOfStep(step).some((name) => changing.has(name))) return null;
    if (step.kind !== "multiply") continue;
    if (typeof step.by === "object") nonNegative.push(step.by.measure);
    else if (signOf(step.by) < 0) return null;
  }
  return { nonNegative };
}

/** Whether a condition looks at one of these measures. */
export function looksAt(condition: Condition | undefined, measures: ReadonlySet<string>): boolean {
  return condition !== undefined && fieldsOf(condition).some((field) => measures.has(field));
}
