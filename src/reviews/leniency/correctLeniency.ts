import { unwrap } from "../../kernel/issue/index.js";
import type { Answer } from "../../records/index.js";
import { byReference, type Cell } from "./corrections.js";
import { readLeniency } from "./readLeniency.js";
import type { LeniencyOptions, LeniencyResult } from "./types.js";

/**
 * Brings the ratings of lenient and strict raters of one round to one level and one spread, before a review is evaluated.
 *
 * Formula: `s' = m0 + (s - m) * d0 / d`, with mean `m` and standard deviation `d` (of a sample) of all ratings of the rater,
 * and `m0`, `d0` those of all ratings, by anybody, on the same items of the same people; or those that are given.
 *
 * Hand over the answers of everybody's round, not those about one person: a rater who rates one person only cannot be told
 * from a strict one. Exact but for the deviations, which have 12 digits; each corrected rating is rounded once.
 *
 * - A rater with fewer than `minimumRatings` is left as is (`too_few_by_rater`), and so is one who gave the same rating
 *   throughout (`ratings_all_equal`), because nothing tells him or her from others.
 * - What people say about themselves is neither corrected nor compared with. Not observed stays not observed.
 * - The order of answers is irrelevant.
 *
 * @param answers - The answers of one round; none is changed.
 * @param options - See {@link LeniencyOptions}.
 * @returns The answers with corrected ratings, and what is known of each rater.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.*`, and `reviews.bad_bound` for a deviation
 * that is not above zero.
 * @example
 * ```ts
 * import { correctLeniency } from "attainment/reviews";
 * const answers = ["80", "90", "100"].map((rating, index) => ({
 *   id: `a-${index}`,
 *   personId: `p-${index}`,
 *   raterId: "lenient",
 *   groupId: "manager",
 *   itemId: "closes",
 *   rating,
 * }));
 * const { answers: corrected } = correctLeniency(answers, {
 *   reference: { mean: "75", deviation: "8" },
 *   minimumRatings: 3,
 * });
 * corrected.map(({ rating }) => rating); // => ["67", "75", "83"]
 * ```
 * Source: standard scores, https://en.wikipedia.org/wiki/Standard_score
 * @since 0.1.0
 */
export function correctLeniency(answers: readonly Answer[], options: LeniencyOptions = {}): LeniencyResult {
  const { cells, settings } = unwrap(readLeniency(answers, options));
  const { ratings, raters } = byReference(cells, settings);
  const text = (cell: Cell | undefined, answer: Answer) =>
    (cell === undefined ? undefined : ratings.get(cell)) ?? answer.rating;
  const byIndex = new Map(cells.map((cell) => [cell.index, cell]));
  return {
    value: String(raters.filter(({ isCorrected }) => isCorrected).length),
    answers: answers.map((answer, index) => ({ ...answer, rating: text(byIndex.get(index), answer) })),
    raters,
    issues: [],
  };
}
