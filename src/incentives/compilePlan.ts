import { unwrap } from "../kernel/issue/index.js";
import { safeCompilePlan } from "./safeCompilePlan.js";
import type { CompiledPlan } from "./types.js";

/**
 * Compiles an incentive plan into a pure function that pays one person for one period.
 *
 * Formula: `value = sum of lines`; the line of a component is `round(E(before + now)) - earned`, with E its pay for a
 * measure (`commission`: `scale(x)`; `payoutCurve`: `target * scale(x / quota)`; `lumpSum`: the amount where the
 * condition is met, else 0), then the component's steps; `now` the measure of the period; `before` and `earned` what the
 * state brings along within the same quota period, else 0. The line of a step of the plan is
 * `round(after) - before` of the total so far.
 *
 * Amounts are in the plan's currency, each line rounded once, to the currency's minor unit and a tie away from zero
 * unless the plan says otherwise.
 *
 * - Running totals: steps apply to the pay since the quota period began, so that a cap holds for all of it. Conditions
 *   and measures in steps are those of the period that is evaluated. A measure that falls can make a line negative: it
 *   takes back what was paid in the quota period. Nothing is carried from one quota period to the next.
 * - A quota of zero or none: there is no attainment (`zero_quota`, `missing_quota`), a component that pays by it pays
 *   0.00, and the statement warns; what was measured still counts from the next period on.
 * - A measure that is null: the line and the value are null with the reason `missing_measure`, and there is no closing
 *   state, so that the period has to be evaluated again.
 * - Somebody the plan is not for (`not_participant`) or who is not eligible (`not_eligible`): every line is 0.00 and the
 *   running totals stand still, so that the period counts for nothing later either.
 * - Deals: the pay of a deal is the rounded pay with it less the rounded pay before it, in the order of date and id.
 *
 * @param document - A {@link Plan} as plain JSON; or an array of the versions of one plan, with one id, one currency and
 * disjoint `effective`, of which an evaluation takes the one in force.
 * @returns The compiled plan; see {@link CompiledPlan}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `incentives.no_scale`,
 * `incentives.two_scales`, `incentives.scale_of_grades`, `incentives.bounds_in_quota`, `incentives.two_roundings`,
 * `incentives.bad_prize_places`, `incentives.bad_fund_amount`, `incentives.tie_break_mismatch`,
 * `incentives.pool_without_measure`, `incentives.override_without_effect`, `incentives.rerated_attainment_kept`,
 * `incentives.clawback_steps`, `incentives.empty_history`, `incentives.mixed_ids`,
 * `incentives.mixed_currencies`, `history.overlap`, and the codes `scale.*`, `condition.*`, `decimal.*`, `date.*` of its
 * parts.
 * @example
 * ```ts
 * import { compilePlan } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae-2026",
 *   currency: "USD",
 *   components: [
 *     {
 *       kind: "commission",
 *       id: "new-business",
 *       measure: "bookings",
 *       scale: {
 *         kind: "bands",
 *         mode: "graduated",
 *         bands: [
 *           { from: "0", rate: "0.05" },
 *           { from: "100000", rate: "0.08" },
 *         ],
 *       },
 *     },
 *   ],
 * });
 * plan.evaluate({ period: "2026-Q3", measures: { bookings: "150000" } }).value; // => "9000.00"
 * plan.inverse("new-business", "10000", { period: "2026-Q3" }).value; // => "162499.94"
 * ```
 * Source: running totals, intervals and true-ups are those of Oracle Incentive Compensation, https://docs.oracle.com/en/cloud/saas/sales/facmi/
 * @since 0.1.0
 */
export function compilePlan(document: unknown): CompiledPlan {
  return unwrap(safeCompilePlan(document));
}
