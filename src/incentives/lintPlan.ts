import { capIssues } from "../kernel/issue/index.js";
import { compileHistory } from "./compileHistory.js";
import { lintVersions } from "./lint/lintVersions.js";
import type { PlanLint } from "./types.js";

/**
 * Looks a plan over: every error that would keep it from being compiled; of a plan without errors, what is probably not
 * meant.
 *
 * | code | what |
 * | --- | --- |
 * | `incentives.cliff` | pay jumps at a bound; with the size of the jump in money |
 * | `incentives.pay_falls` | more of a measure pays less, from where to where and by how much |
 * | `incentives.dead_zone`, `incentives.unreachable_band` | more pays nothing more; a cap has cut all pay before a band |
 * | `incentives.threshold_above_quota`, `incentives.accelerator_below_target` | bounds on the wrong side of 100 % |
 * | `incentives.pay_at_target` | the pay at 100 % of every quota differs from what is meant; both amounts are told |
 * | `incentives.pay_at_target_unknown` | it cannot be told, because a quota or a target is a measure |
 * | `incentives.cap_below_target`, `incentives.draw_above_target` | a cap cuts it; a recoverable draw is more than it |
 * | `incentives.small_measure`, `incentives.review_moves_pay` | less than 20 % of it by a measure; more by ratings |
 * | `incentives.zero_quota`, `incentives.missing_quota` | a quota that leaves no attainment |
 * | `incentives.never_pays`, `incentives.never_met`, `incentives.never_recovered` | nothing can make it pay, meet the condition, recover the draw |
 * | `incentives.paid_twice`, `incentives.many_measures` | two components pay every unit of one measure; more than three measures |
 * | `incentives.running_total_without_quota_period`, `incentives.interval_ignores_quota_period` | periods that do not do what they seem to |
 * | `incentives.step_on_running_total` | a gate or a changing factor acts on the whole quota period |
 * | `incentives.rate_above_one`, `incentives.score_as_factor` | a percentage or a score where a ratio is meant |
 * | `incentives.prize_rises`, `incentives.ties_pass_fund` | a contest in which it pays to end up behind; one that may pay more than its fund |
 * | `incentives.rounding_passes_cap` | the rounding of the line lifts pay above its cap |
 * | `incentives.ramp_falls` | a ramp goes down, or above the full quota |
 * | `scale.*`, `steps.*`, `history.*` | what the parts of the plan have to say about themselves |
 *
 * 100 % means: every measure with one constant quota stands at it, and nothing else is known.
 *
 * @param document - A {@link Plan}, or the versions of one, as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintPlan } from "attainment/incentives";
 * const curve = { kind: "curve", points: [{ at: "0", value: "0" }, { at: "1", value: "0.9" }, { at: "2", value: "2" }] };
 * const revenue = { kind: "payoutCurve", id: "revenue", measure: "revenue", quota: "500000", target: "40000", scale: curve };
 * lintPlan({ kind: "plan", id: "ae", currency: "USD", targetIncentive: "40000", components: [revenue] }).map(
 *   ({ code, params }) => [code, params.pays, params.targetIncentive],
 * ); // => [["incentives.pay_at_target", "36000.00", "40000.00"]]
 * ```
 * @since 0.1.0
 */
export function lintPlan(document: unknown): PlanLint {
  const compiled = compileHistory(document);
  return capIssues(compiled.ok ? lintVersions(compiled.data) : compiled.issues);
}
