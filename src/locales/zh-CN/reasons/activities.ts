import type { Locale } from "../../types.js";

/** 活动指标没有数值的原因。 */
export const activitiesReasons: Locale["reasons"] = {
  nothing_done: "没有已完成的事项",
  no_recorded_outcomes: "已完成的活动均未记录结果",
};
