import type { Locale } from "../../types.js";

/** The words for why a move of tier is proposed, or none. */
export const tiersReasons: Locale["reasons"] = {
  protected: "本期处于保护期",
  protection_missing: "无法判断是否处于保护期",
  stay_unmet: "未达到本职级的维持标准",
  stay_missing: "缺少数据，无法判断是否达到维持标准",
  first_miss: "首次未达维持标准，启动绩效改进计划",
  improvement_plan_running: "绩效改进计划进行中",
  missed_too_often: "连续多期未达维持标准",
  lowest_tier: "已是最低职级",
  enter_met: "达到更高一级的晋升标准",
  enter_unmet: "未达到更高一级的晋升标准",
  enter_missing: "缺少数据，无法判断是否达到晋升标准",
  too_few_periods: "连续达标期数不足",
  too_new_in_tier: "在本职级的期数不足",
  no_entry_rule: "更高一级只能由人工决定进入",
  top_tier: "已是最高职级",
};
