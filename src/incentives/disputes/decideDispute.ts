import { formatFixed, isZero, minus, parseDecimal } from "../../kernel/decimal/index.js";
import { attainmentError, type Issue, issueOf } from "../../kernel/issue/index.js";
import type { Adjustment } from "../types.js";
import type { DisputesCode } from "./codes.js";
import type { DisputeAssessment, DisputeDecision, DisputeRuling } from "./types.js";

/**
 * Decides a dispute, and tells what is to be booked for it: an adjustment with a cause, ready for the `adjustments` of the
 * open period. What was closed is not changed.
 *
 * Formula: `adjustment.amount = granted - computed`, where `granted` is the ruling's `value`, or else what was claimed.
 *
 * - Rejected, or granted what was computed: nothing is booked.
 * - A score or a tier is not money: the decision says what stands, and pay follows by `recalculate` with the right facts.
 * - Where the facts were wrong for others too, or for later periods, `recalculate` is the better way: it finds them all.
 *   What a dispute has paid is then to be taken off by hand.
 *
 * @param assessment - What `assessDispute` found.
 * @param ruling - Accepted or not, and why; see {@link DisputeRuling}.
 * @returns The decision, with the adjustment where there is one.
 * @throws AttainmentError `incentives.decision_without_cause`, `incentives.decision_without_value`.
 * @example
 * ```ts
 * import { assessDispute, compilePlan, decideDispute } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [{ kind: "lumpSum", id: "bonus", amount: "100", when: { field: "nps", gte: "50" } }],
 * });
 * const computed = plan.evaluate({ period: "2026-03", measures: { nps: "49" } });
 * const assessment = assessDispute({ id: "d-1", claimed: "100", computed, lineId: "bonus" });
 * const ruling = { accepted: true, value: "60", reason: "two late answers count", cause: "data" } as const;
 * const { adjustment } = decideDispute(assessment, ruling);
 * [adjustment?.id, adjustment?.amount, adjustment?.cause]; // => ["dispute:d-1", "60.00", "data"]
 * const open = { period: "2026-04", measures: { nps: "0" }, adjustments: adjustment === null ? [] : [adjustment] };
 * plan.evaluate(open).value; // => "60.00"
 * ```
 * @since 0.1.0
 */
export function decideDispute(assessment: DisputeAssessment, ruling: DisputeRuling): DisputeDecision {
  const { disputeId, computed } = assessment;
  const { accepted, reason } = ruling;
  const cause = ruling.cause ?? assessment.suggestedCause;
  if (!accepted) return { disputeId, accepted, reason, cause, value: computed, adjustment: null };
  const granted = String(ruling.value ?? assessment.claimed);
  const isPay = assessment.period !== undefined;
  const adjustment = isPay ? adjustmentOf(assessment, ruling, granted) : null;
  return { disputeId, accepted, reason, cause, value: granted, adjustment };
}

function adjustmentOf(
  { disputeId, lineId, period, computed, suggestedCause }: DisputeAssessment,
  { reason, cause = suggestedCause ?? undefined, date }: DisputeRuling,
  granted: string,
): Adjustment | null {
  const [is, was] = [parseDecimal(granted), parseDecimal(computed)];
  const issues: Issue<DisputesCode>[] = [];
  if (typeof is !== "object" || typeof was !== "object") issues.push(withoutValue());
  if (cause === undefined) issues.push(withoutCause());
  if (typeof is !== "object" || typeof was !== "object" || cause === undefined) throw attainmentError(issues);
  const amount = minus(is, was);
  if (isZero(amount)) return null;
  const text = (value: typeof amount) => formatFixed(value, amount.places);
  return {
    id: `dispute:${disputeId}`,
    amount: text(amount),
    reason,
    ...(date === undefined ? {} : { date }),
    ...(lineId === undefined ? {} : { componentId: lineId }),
    ...(period === undefined ? {} : { period }),
    cause,
    was: text(was),
    is: text(is),
  };
}

function withoutCause(): Issue<DisputesCode> {
  const message =
    "The dispute is accepted, and nothing says what was wrong. Name a cause: data, hierarchy, quota, rate or plan.";
  return issueOf<DisputesCode>("incentives.decision_without_cause", "/ruling/cause", message);
}

function withoutValue(): Issue<DisputesCode> {
  const message =
    "There is no amount to grant, because the claim or what was computed is no number. Close the period, and name the value in the ruling.";
  return issueOf<DisputesCode>("incentives.decision_without_value", "/ruling/value", message);
}
