import type { GroupOutcome } from "../aggregation/aggregateGroup.js";
import type { BuiltReview } from "../builtReview.js";
import type { Found } from "../found.js";
import type { Told } from "../published/told.js";
import type { ReviewResult } from "../types.js";

type Comments = Pick<ReviewResult["groups"][number], "comments">;

/** What was written on one item, by how many who rated it. */
interface Written {
  readonly itemId: string;
  readonly raters: number;
  readonly texts: readonly string[];
}

/**
 * What a group wrote, where the review asks for it: by item, then by text, so that neither the order of answers nor that of
 * raters tells who wrote what. Of unnamed raters only items that enough of them rated, and of which an earlier report does
 * not tell the new texts from the old.
 */
export function commentsOf(
  review: BuiltReview,
  { group, cells, value }: GroupOutcome,
  { answers, told, pools }: Found,
): Comments {
  const { commentsFrom, belowMinimum } = review;
  if (commentsFrom === null) return {};
  if (value.value === null && value.reason !== "no_answers" && value.reason !== "no_weight")
    return { comments: null };
  const isRolledInto = belowMinimum.kind === "rollUp" && review.groups[belowMinimum.into]?.id === group.id;
  const members = new Set([
    group.id,
    ...pools.flatMap((pool) => (isRolledInto && pool.outcome === "rolled_up" ? [pool.group.id] : [])),
  ]);
  const written = review.competencies
    .flatMap((each) => each.items)
    .map(({ id }, index): Written => {
      const texts = answers.flatMap(({ groupId, itemId, comment }) =>
        comment !== null && itemId === id && members.has(groupId) ? [comment] : [],
      );
      const raters = cells[index]?.length ?? 0;
      return { itemId: id, raters, texts: texts.sort((a, b) => (a < b ? -1 : 1)) };
    });
  const open = group.isAnonymous
    ? written.filter((item) => item.raters >= commentsFrom && !tellsNew(item, group.id, commentsFrom, told))
    : written;
  if (group.isAnonymous && open.length === 0) return { comments: null };
  return { comments: open.flatMap(({ itemId, texts }) => texts.map((text) => ({ itemId, text }))) };
}

/** Whether next to an earlier report it could be seen which texts came from few raters who are new, or who wrote later. */
function tellsNew({ itemId, raters, texts }: Written, groupId: string, minimum: number, told: Told): boolean {
  return told.some((report) => {
    const { comments = null, items } = report.get(groupId) ?? {};
    const before = items?.get(itemId)?.raters ?? 0;
    if (comments === null || before < minimum) return false;
    const difference = Math.abs(raters - before);
    if (difference > 0) return difference < minimum;
    return JSON.stringify(comments.get(itemId) ?? []) !== JSON.stringify(texts);
  });
}
