import type { ReviewResult } from "./types.js";

/**
 * The numbers of a review under the names by which rubrics, ladders and development plans know them: `review.<review id>` is
 * the score, `review.<review id>.<competency id>` that of a competency over all groups.
 *
 * @param result - What a review gave for one person.
 * @returns Measures for the facts of other documents; null where there is no mean.
 * @example
 * ```ts
 * import { compileReview, reviewMeasures } from "attainment/reviews";
 * const review = compileReview({
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "1", to: "5" },
 *   groups: [{ id: "manager", kind: "manager", weight: "1" }],
 *   competencies: [{ id: "service", items: [{ id: "listens" }] }],
 * });
 * const answer = { id: "1", personId: "p-1", raterId: "m-1", groupId: "manager", itemId: "listens", rating: "4" };
 * reviewMeasures(review.evaluate({ period: "2026-H1", personId: "p-1", answers: [answer] })); // => { "review.half-year": "4.00", "review.half-year.service": "4.00" }
 * ```
 * @since 0.1.0
 */
export function reviewMeasures(
  result: Pick<ReviewResult, "reviewId" | "value" | "competencies">,
): Readonly<Record<string, string | null>> {
  const name = `review.${result.reviewId}`;
  return Object.fromEntries([
    [name, result.value],
    ...result.competencies.map(({ id, value }) => [`${name}.${id}`, value] as const),
  ]);
}
