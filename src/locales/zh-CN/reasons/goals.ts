import type { Locale } from "../../types.js";

/** The words for the reasons of goals. */
export const goalsReasons: Locale["reasons"] = {
  missing_owner: "缺少目标负责人的数据",
  missing_target: "目标值缺失",
  missing_baseline: "基准值缺失",
  missing_range: "目标区间的界限值缺失",
  bad_range: "界限值没有构成区间",
  wrong_direction: "目标值与基准值的方向不符",
  zero_distance: "基准值与目标值相等",
  zero_target: "目标值为零",
  negative_target: "目标值为负数",
  not_whole: "里程碑数量不是整数",
  outside_period: "目标不在本期考核周期内",
  ambiguous_period: "数据涵盖的周期长于目标周期",
  not_agreed: "目标尚未达成一致",
  no_people: "没有提供人员名单",
  no_horizons: "没有可供比较的其他周期目标",
  no_children: "没有有效的下级目标",
  no_goals: "没有有效的目标",
  missing_value: "计算所需的数据缺失",
  all_missing: "数据全部缺失",
  move_to_missing: "承接权重的目标也没有数据",
  no_history: "没有历史业绩",
  missing_factor: "调整系数缺失",
  no_outcomes: "没有业绩预期可供对照",
};
