import { unwrap } from "../../kernel/issue/index.js";
import { safeCompileAward } from "./safeCompileAward.js";
import type { CompiledAward } from "./types.js";

/**
 * Compiles an award into a function that says who wins it in a period, and why everybody else does not. It gives nothing
 * to anybody: a person does.
 *
 * Formula: those who are eligible, did not win it lately and have a value are ranked by the measure, or by their votes;
 * the first `winners` win, or the first `floor(share * eligible)`. Of equal ones the first field of `tieBreak` that
 * differs decides; those who are still equal at the last place all win (`ties: "include"`, the default) or none of them
 * does (`"exclude"`). Nothing depends on the order of the facts.
 *
 * - `notAgainFor: n`: a person who won in one of the n periods before this one cannot win.
 * - An eligibility that cannot be judged gives no award (`eligibility_missing`), and a missing value neither.
 * - Fewer who can win than places: places stay empty, and `excess` is below zero.
 * - A voter with too many votes has none of them counted under `onInvalid: "report"`; which came first never decides.
 *
 * @param document - An {@link AwardRules} as plain JSON.
 * @returns The compiled award. Its `evaluate` throws `tiers.missing_nominee_measure`, `tiers.duplicate_nominee`,
 * `tiers.unknown_nominee`, `tiers.self_vote`, `tiers.duplicate_vote`, `tiers.too_many_votes`, `tiers.votes_not_counted`,
 * and the codes of facts.
 * @throws AttainmentError `document.*` where the form is wrong; `tiers.measure_or_votes`, `tiers.winners_or_share`,
 * `tiers.winning_share_out_of_range`, `tiers.best_of_votes`; `condition.*`, `decimal.*` for a condition or a share.
 * @example
 * ```ts
 * import { compileAward } from "attainment/tiers";
 * const award = compileAward({ kind: "award", id: "best-of-month", measure: "sales", notAgainFor: 2 });
 * const result = award.evaluate({
 *   period: "2026-09",
 *   nominees: [
 *     { personId: "ann", measures: { sales: "90000" } },
 *     { personId: "bob", measures: { sales: "120000" } },
 *   ],
 *   history: [{ awardId: "best-of-month", personId: "bob", period: "2026-07" }],
 * });
 * result.won; // => [{ awardId: "best-of-month", personId: "ann", period: "2026-09" }]
 * result.standings.map(({ personId, reason }) => [personId, reason]); // => [["ann", "won"], ["bob", "won_recently"]]
 * ```
 * @since 0.1.0
 */
export function compileAward(document: unknown): CompiledAward {
  return unwrap(safeCompileAward(document));
}
