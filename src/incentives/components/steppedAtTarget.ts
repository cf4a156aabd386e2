import type { Readings } from "../../kernel/condition/index.js";
import type { StepAmount, StepList } from "../../kernel/steps/index.js";
import type { TargetPay } from "./definition.js";

/** Pay at 100 % after the component's steps, or null where a step looks at what 100 % does not settle. */
export function steppedAtTarget(before: StepAmount, steps: StepList, readings: Readings): TargetPay | null {
  const changes = steps.applyEach(before, readings);
  const { exact } = changes.at(-1)?.after ?? before;
  return exact === null ? null : { pay: exact, changes };
}
