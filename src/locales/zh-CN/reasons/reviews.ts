import type { Locale } from "../../types.js";

/** The words for why a review has no mean. */
export const reviewsReasons: Locale["reasons"] = {
  no_answers: "无人作答",
  below_minimum: "评价人数不足，为保持匿名不予显示",
  no_group_counts: "没有评价人数足够的评价组",
  missing_group: "计入总分的评价组没有结果",
  moved_to_missing_group: "接收权重的评价组也没有结果",
};
