import { type CompiledPlan, compilePlan } from "../../incentives/index.js";

/** A compiled plan as it is, and anything else as a document to be compiled. */
export function asPlan(plan: unknown): CompiledPlan {
  return isCompiled(plan) ? plan : compilePlan(plan);
}

/** A document is plain JSON, so that only a compiled plan has functions. */
function isCompiled(plan: unknown): plan is CompiledPlan {
  if (typeof plan !== "object" || plan === null || !("evaluate" in plan) || !("versions" in plan))
    return false;
  return typeof plan.evaluate === "function" && Array.isArray(plan.versions);
}
