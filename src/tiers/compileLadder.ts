import { unwrap } from "../kernel/issue/index.js";
import { safeCompileLadder } from "./safeCompileLadder.js";
import type { CompiledLadder } from "./types.js";

/**
 * Compiles a ladder of tiers into a function that places a person and proposes a move, with every rule that it
 * evaluated. It never moves anybody: a person decides.
 *
 * The order is fixed: (1) a period that does not count, (2) protection, (3) an improvement plan that is open, (4) triggers,
 * (5) demotion and improvement plan, (6) promotion. With the counts of this period in them,
 *
 * - not counted, protected, or a plan open: `hold`; the counts of reached and missed periods stand still (the time in the
 *   tier goes on, but for a period that does not count);
 * - a trigger met: what it says, at once;
 * - `stay` unmet and `periodsMissed >= demoteAfter`, or a plan failed: `demote`, or `exitReview` in the lowest tier;
 * - `stay` unmet and `periodsMissed = improvementAfter`: `improvementPlan` until `improvementDays` after the last day of the
 *   period;
 * - the next tier's `enter` met, `periodsReached >= promoteAfter`, `periodsInTier >= minimumPeriods`, and as many completed
 *   months in the tier as `minimumMonths`: `promote`;
 * - else `hold`.
 *
 * Windows and durations are read before the rules that look at them. A condition that is missing lets its count stand
 * still and moves nobody. The value of the result is the position of the opening tier, 1 = lowest: the tier that pays in
 * this period unless `payTier` says otherwise. The counts start again at zero where the tier changes, which takes a
 * decision among the facts, or `movesBy: "proposal"`.
 *
 * @param document - A {@link Ladder} as plain JSON.
 * @returns The compiled ladder. Its `evaluate` throws `tiers.missing_measure`, `tiers.unknown_tier` and
 * `tiers.effective_outside_period` for a decision, `tiers.state_of_unknown_tier`, `tiers.state_of_unknown_window`,
 * `tiers.state_of_later_period`, `tiers.bad_counter`, `tiers.bad_window_value`, and the codes of facts.
 * @throws AttainmentError `document.*` where the form is wrong; `tiers.unknown_tier` for a start that is no tier,
 * `tiers.negative_factor`, `tiers.share_out_of_range`, `tiers.no_track`, `tiers.window_form`, `tiers.window_length`,
 * `tiers.window_not_known_yet`, `tiers.derived_name_taken`; `condition.*`, `decimal.*`, `date.*`, `period.*` for a condition or a factor.
 * @example
 * ```ts
 * import { compileLadder } from "attainment/tiers";
 * const ladder = compileLadder({
 *   kind: "ladder",
 *   id: "consultants",
 *   tiers: [
 *     { id: "junior" },
 *     { id: "senior", enter: { field: "score", gte: "90" }, stay: { field: "score", gte: "81" } },
 *   ],
 * });
 * const first = ladder.evaluate({ period: "2026-Q1", measures: { score: "92" } });
 * first.proposal; // => { move: "hold", toTierId: "junior", reasons: ["enter_met", "too_few_periods", "too_new_in_tier"] }
 * const second = ladder.evaluate({ period: "2026-Q2", measures: { score: "91" }, state: first.state });
 * [second.value, second.proposal.move, second.proposal.toTierId]; // => ["1", "promote", "senior"]
 * ```
 * @since 0.1.0
 */
export function compileLadder(document: unknown): CompiledLadder {
  return unwrap(safeCompileLadder(document));
}
