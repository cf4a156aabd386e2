import type { Step } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { buildSteps, type StepList } from "../kernel/steps/index.js";

/** Compiles the steps of a component or of a plan; null where they are at fault. */
export function buildStepList(
  steps: readonly Step[] | undefined,
  ref: string,
  issues: Issue[],
): StepList | null {
  const built = buildSteps(steps ?? [], `${ref}/steps`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? built.data : null;
}
