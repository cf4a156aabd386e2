import type { Outcome } from "../../kernel/index.js";
import { attainmentError, capIssues, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Statement } from "../types.js";
import { difference, isSame } from "./claimedValue.js";
import type { DisputesCode } from "./codes.js";
import { evidenceOf } from "./evidenceOf.js";
import { suggestedCause } from "./suggestedCause.js";
import type { DisputeAssessment, DisputeClaim } from "./types.js";

/**
 * Looks into a dispute: the claimed and the computed value, whom the evidence bears out, and the first step where the two
 * computations part.
 *
 * Formula: `value = claimed - computed`.
 *
 * - Without evidence the two values stand side by side, and there is no parting.
 * - With facts or a plan as the claimant sees them, the plan is asked twice. Where the facts that were used do not give
 *   what is disputed, that is told (`incentives.dispute_not_reproduced`).
 * - A tier or a grade is compared as text: there is no difference, with the reason `not_a_number`.
 * - A parting in rules or rounding suggests the cause `plan`, one in a quota or target `quota`, in other facts `data`; where
 *   the same numbers come to something else, there is none, because somebody made a mistake in arithmetic.
 *
 * @param claim - Who says that what should have been what; see {@link DisputeClaim}.
 * @returns The assessment, which {@link decideDispute} turns into a decision.
 * @throws AttainmentError `incentives.unknown_disputed_line`, `incentives.dispute_without_trace`, and as `evaluate` does
 * for facts at fault.
 * @example
 * ```ts
 * import { assessDispute, compilePlan } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     { kind: "commission", id: "sales", measure: "bookings", scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] } },
 *   ],
 * });
 * const facts = { period: "2026-03", personId: "ann", measures: { bookings: "1000" } };
 * const { value, evidence, parting, suggestedCause } = assessDispute({
 *   id: "d-1",
 *   claimed: "120",
 *   computed: plan.evaluate(facts),
 *   lineId: "sales",
 *   evidence: { plan, facts, claimedFacts: { ...facts, measures: { bookings: "1200" } } },
 * });
 * value; // => "20.00"
 * evidence; // => { value: "120.00", bearsOut: "claimed" }
 * [parting?.id, parting?.inputs]; // => ["sales", [{ id: "bookings", a: "1000", b: "1200" }]]
 * suggestedCause; // => "data"
 * ```
 * @since 0.1.0
 */
export function assessDispute(claim: DisputeClaim): DisputeAssessment {
  const { id: disputeId, computed: result, lineId, claimed } = claim;
  const issues: Issue[] = [];
  const computed = computedValue(result, lineId, issues);
  const found = issues.length > 0 ? null : evidenceOf(claim, computed, issues);
  if (issues.some(({ severity }) => severity === "error")) throw attainmentError(capIssues(issues));
  const value = difference(claimed, computed);
  const text = String(claimed);
  const reason = computed === null ? "missing_value" : "not_a_number";
  return {
    value,
    ...(value === null ? { reason } : {}),
    disputeId,
    ...(lineId === undefined ? {} : { lineId }),
    ...(isStatement(result) ? { period: result.period, personId: result.personId } : {}),
    claimed: text,
    computed,
    evidence: found && { value: found.value, bearsOut: bearsOut(found.value, text, computed) },
    parting: found?.parting ?? null,
    suggestedCause: suggestedCause(found?.parting ?? null),
    issues,
  };
}

/** Whether a result is a statement: only that has lines. */
function isStatement(result: Outcome | Statement): result is Statement {
  return "lines" in result && "planId" in result;
}

function computedValue(
  result: Outcome | Statement,
  lineId: string | undefined,
  issues: Issue[],
): string | null {
  if (lineId === undefined) return result.value;
  const line = isStatement(result) ? result.lines.find(({ id }) => id === lineId) : undefined;
  if (line !== undefined) return line.value;
  const message = `The statement has no line ${quoted(lineId)}. Name one of its lines, or leave lineId out to dispute the whole.`;
  const params = { lineId: lineId.slice(0, 80) };
  issues.push(issueOf<DisputesCode>("incentives.unknown_disputed_line", "/lineId", message, params));
  return null;
}

function bearsOut(
  value: string | null,
  claimed: string,
  computed: string | null,
): NonNullable<DisputeAssessment["evidence"]>["bearsOut"] {
  const [forClaim, forComputed] = [isSame(value, claimed), isSame(value, computed)];
  if (forClaim && forComputed) return "both";
  return forClaim ? "claimed" : forComputed ? "computed" : "neither";
}
