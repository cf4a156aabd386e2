import type { Locale } from "../../types.js";

/** The words for why somebody is in a level of a distribution, or has no calibrated score. */
export const calibrationReasons: Locale["reasons"] = {
  within_slots: "在该等级名额内",
  tied_up: "在分界处并列，一并归入较高等级",
  tied_down: "在分界处并列，一并归入较低等级",
  tie_broken: "在分界处得分相同，按次要指标区分",
  tie_broken_by_id: "在分界处并列，按编号区分",
  too_new_to_rate: "入职时间过短，暂不评级",
  group_too_small: "人数过少，不做强制分布",
  pooled: "与其他人数较少的团队合并评定",
  one_more_may_take_a_slot: "人数增加一人时，某等级名额可能减少",
  moved_by_limits: "名额已按限制条件调整，与按比例计算的不同",
  not_rated: "未评分",
  too_few_scores: "本组评分人数过少",
};
