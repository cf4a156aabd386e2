import { unwrap } from "../kernel/issue/index.js";
import { safeCompileReview } from "./safeCompileReview.js";
import type { CompiledReview } from "./types.js";

/**
 * Compiles a 360-degree review into a pure function that turns the answers about one person into a score.
 *
 * Formula: `score = sum(w_g * s_g) / sum(w_g)` over the groups g that count, with the weights `w_g` of the document
 * after its policies for small and for missing groups, and `s_g` the group's mean. `perItem`: `s_g` is the weighted mean of its
 * competencies, each the weighted mean of its items, each the mean over the raters of g who observed it. `perRater`:
 * `s_g` is the mean over raters of each rater's weighted mean of competencies, each of the items that this rater
 * observed. `pooled`: `s_g` is the mean of all ratings of g, each by the weight of its competency times the share of its item
 * in the weights of that competency's items. Where every rater rated every item, all three are the same.
 * A mean over raters is the plain one unless `outliers` names another.
 *
 * All numbers are on the review's own scale of ratings. Inside they are exact; each published mean is rounded once, from
 * its exact value, to 2 places and a tie away from zero unless the document says otherwise.
 *
 * - A rating of null was not observed: it is in no sum and no count, as if it had never been asked.
 * - A group counts its raters with at least one rating. Below its minimum (3 by default, 1 for `self` and `manager`)
 *   nothing of it is published, neither a value nor a count, and no other number depends on it; `omit` treats it as if
 *   nobody had answered, `hideTotal` gives no score (`below_minimum`), `refuse` no report, and `rollUpInto` counts its
 *   ratings among those of another group. An item that fewer than the minimum observed is left out of its group
 *   likewise, and so is who rated nothing else.
 * - What next to a result in `published` would tell what fewer than the minimum said is held back (`held_back`): an item
 *   whose count differs by less, or whose mean differs at the same count; per rater the group.
 * - `perRater`, an anonymous group shows its value only, and no items and competencies (`below_minimum`), unless each rater
 *   observed just the same items as enough others to make up the minimum: else single ratings could be solved for.
 * - A group without a result: `reweight` (default) shares its weight among the others, `zero` counts it as zero,
 *   `refuse` gives no score (`missing_group`), `{ moveTo }` gives its weight to one group (`moved_to_missing_group` where that
 *   one has no result either). Where no group has one, there is no score (`no_group_counts`), and where only groups of
 *   weight zero have one, neither (`no_weight`).
 * - Spread, comments and gaps are there only where the review asks for them; see {@link Review}.
 * - The order of answers is irrelevant. Answers with the `reviewId` of another review are passed over.
 *
 * @param document - A {@link Review} as plain JSON.
 * @returns The compiled review; see {@link CompiledReview}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, for ids that stand twice and for a
 * policy that names no group; `reviews.bad_scale`, `reviews.bad_bound`, `reviews.roll_up_into_known`,
 * `reviews.gap_without_self`, `reviews.eligible_by_rating`; `condition.*`; `weighting.*` for weights, of which those of groups must sum to one;
 * `decimal.*` for numbers.
 * @example
 * ```ts
 * import { compileReview } from "attainment/reviews";
 * const review = compileReview({
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "1", to: "5" },
 *   groups: [
 *     { id: "manager", kind: "manager", weight: "0.6" },
 *     { id: "peers", weight: "0.4" },
 *   ],
 *   competencies: [{ id: "service", items: [{ id: "listens" }] }],
 * });
 * const answer = (id: string, groupId: string, rating: string | null) => ({
 *   id,
 *   personId: "p-1",
 *   raterId: `rater-${id}`,
 *   groupId,
 *   itemId: "listens",
 *   rating,
 * });
 * const answers = [answer("1", "manager", "4"), answer("2", "peers", "5"), answer("3", "peers", "4")];
 * const facts = { period: "2026-H1", personId: "p-1", answers };
 * review.evaluate(facts).value; // => "4.00"
 * review.evaluate(facts).groups.map(({ id, value, reason }) => [id, value, reason]); // => [["manager", "4.00", undefined], ["peers", null, "below_minimum"]]
 * const third = answer("4", "peers", "4");
 * review.evaluate({ ...facts, answers: [...answers, third] }).value; // => "4.13"
 * ```
 * Source: groups with weights and answers not observed as in SuccessFactors, https://apps.support.sap.com/sap/support/knowledge/public/E/2956013;
 * minimums per group as in honestly, https://help.honestly.com/knowledge/how-does-anonymity-work-in-360-feedback
 * @since 0.1.0
 */
export function compileReview(document: unknown): CompiledReview {
  return unwrap(safeCompileReview(document));
}
