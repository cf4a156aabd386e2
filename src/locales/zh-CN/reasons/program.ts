import type { Locale } from "../../types.js";

/** The words for reasons that a closed period gives. */
export const programReasons: Locale["reasons"] = {
  not_due: "提供该数据的方案本期不考核",
  not_for_person: "提供该数据的方案不适用于此人",
  no_goal: "此人没有该目标",
  several_goals: "本期内该目标键对应多个目标",
  no_actual: "目标没有实际值",
  no_score: "该课程没有考试成绩",
  nothing_expected: "目前没有预期进度",
  no_target: "目标没有目标值",
  no_first_day: "入职日期未知",
  no_grades: "考核表没有等级",
  no_value: "没有值",
  missing_pay: "有方案的薪酬金额未知",
};
