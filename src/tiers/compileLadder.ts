import { unwrap } from "../kernel/issue/index.js";
import { safeCompileLadder } from "./safeCompileLadder.js";
import type { CompiledLadder } from "./types.js";

/**
 * Compiles a ladder of tiers into a function that places a person and proposes a move, with every rule that it
 * evaluated. It never moves anybody: a person decides.
 *
 * The order is fixed: (1) protection, (2) demotion, (3) improvement plan, (4) promotion. With the counts of this period
 * in them,
 *
 * - protected: `hold`; the counts of reached and missed periods stand still, the time in the tier goes on;
 * - `stay` unmet and `periodsMissed >= demoteAfter`: `demote` by one tier, or `exitReview` in the lowest;
 * - `stay` unmet for the first time: `improvementPlan` until `improvementDays` after the last day of the period;
 * - the next tier's `enter` met, `periodsReached >= promoteAfter` and `periodsInTier >= minimumPeriods`: `promote` by
 *   one tier;
 * - else `hold`.
 *
 * A condition that is missing lets its count stand still and moves nobody. The value of the result is the position of
 * the opening tier, 1 = lowest: the tier that pays in this period. The counts start again at zero where the tier
 * changes, which takes a decision among the facts, or `movesBy: "proposal"`.
 *
 * @param document - A {@link Ladder} as plain JSON.
 * @returns The compiled ladder. Its `evaluate` throws `tiers.missing_measure`, `tiers.unknown_tier` for a decision,
 * `tiers.state_of_unknown_tier`, `tiers.state_of_later_period`, `tiers.bad_counter`, and the codes of facts.
 * @throws AttainmentError `document.*` where the form is wrong; `tiers.unknown_tier` for a start that is no tier,
 * `tiers.negative_factor`; `condition.*`, `decimal.*`, `date.*`, `period.*` for a condition or a factor.
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
