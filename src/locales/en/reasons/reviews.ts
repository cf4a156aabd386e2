import type { Locale } from "../../types.js";

/** The words for why a review has no mean. */
export const reviewsReasons: Locale["reasons"] = {
  no_answers: "nobody answered",
  below_minimum: "hidden, too few raters answered",
  no_group_counts: "no group of raters has enough answers",
  missing_group: "a group of raters that counts has no result",
  moved_to_missing_group: "the group that weight would move to has no result either",
};
