import type { Locale } from "../../types.js";

/** The words for the reasons of rubrics. */
export const kpiReasons: Locale["reasons"] = {
  too_new: "入职时间过短，不参与本期考核",
  missing_value: "计分所需的指标数据缺失",
  all_missing: "计分指标的数据全部缺失",
  move_to_missing: "承接权重的指标也没有得分",
  not_applicable: "指标不适用",
  missing_target: "目标值缺失",
  missing_bound: "评分标准的界限值缺失",
  zero_target: "目标值为零",
  negative_target: "目标值为负数",
  bad_range: "评分标准的界限值没有构成区间",
  rating_off_scale: "评分超出评分量表",
  below_first_band: "低于最低等级，没有绩效等级",
  nothing_left: "实际值为零或负数，负向指标按上限计分",
  threshold_missed: "未达到门槛值",
  in_range: "在目标区间内",
  out_of_range: "在目标区间外",
  target_reached: "目标值为零，已达成",
  target_missed: "目标值为零，未达成",
  target_size: "负数目标值或基准值取绝对值",
  zero_baseline: "基准值为零",
};
