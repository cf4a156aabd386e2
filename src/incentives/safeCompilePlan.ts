import { capIssues, type Result, unwrap } from "../kernel/issue/index.js";
import { distanceInPlan, marginalOfPlan } from "./askPlan.js";
import { evaluateCompany } from "./batch/evaluateCompany.js";
import { compileHistory } from "./compileHistory.js";
import { inputsOfVersion, sorted } from "./compileVersion.js";
import { evaluatePlan } from "./evaluatePlan.js";
import { invertPlan } from "./invertPlan.js";
import { planVersions } from "./planVersions.js";
import type { CompiledPlan } from "./types.js";
import { worthOfDeal } from "./worthOfDeal.js";

/**
 * Compiles a plan as {@link compilePlan} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Plan}, or the versions of one, as plain JSON.
 * @returns The compiled plan, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompilePlan } from "attainment/incentives";
 * const compiled = safeCompilePlan({ kind: "plan", id: "ae-2026", currency: "usd", components: [] });
 * compiled.ok ? [] : compiled.issues.map((issue) => issue.path); // => ["/currency", "/components"]
 * ```
 * @since 0.1.0
 */
export function safeCompilePlan(document: unknown): Result<CompiledPlan> {
  const compiled = compileHistory(document);
  if (!compiled.ok) return { ok: false, issues: capIssues(compiled.issues) };
  const versions = compiled.data;
  const plan = planVersions(versions);
  const safeEvaluateCompany: CompiledPlan["safeEvaluateCompany"] = (facts, options) =>
    evaluateCompany(plan, facts, options);
  const safeEvaluate: CompiledPlan["safeEvaluate"] = (facts, options) => evaluatePlan(plan, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      versions: Object.freeze(versions.map((version) => version.plan)),
      inputs: sorted(versions.flatMap(inputsOfVersion)),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
      evaluateCompany: (facts, options) => unwrap(safeEvaluateCompany(facts, options)),
      safeEvaluateCompany,
      inverse: (componentId, target, facts) => invertPlan(plan, componentId, target, facts),
      marginal: (componentId, facts) => marginalOfPlan(plan, componentId, facts),
      distance: (componentId, facts) => distanceInPlan(plan, componentId, facts),
      valueOf: (deal, facts) => worthOfDeal(plan, deal, facts),
    } satisfies CompiledPlan),
  };
}
