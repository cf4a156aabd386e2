import type { Locale } from "../../types.js";

/** 客户没有等级，或保留原等级的原因。 */
export const segmentsReasons: Locale["reasons"] = {
  missing_field: "客户缺少该字段",
  no_weight: "已知的评分项均无权重",
  held_by_hysteresis: "得分未超出缓冲区间，保留原等级",
  never_ordered: "客户尚无订单",
  outside_bins: "数值超出分箱范围",
  no_scores: "没有客户得到评分",
  overlapping_rules: "同时符合多条互斥规则",
  total_not_positive: "数值合计不大于零",
  value_zero: "数值为零",
  value_below_zero: "数值为负",
  no_opening_customers: "期初没有客户",
  no_cells: "没有可检查的取值组合",
  counts_do_not_fit: "人数不自洽：留存数小于零或大于期初数",
  no_opening_revenue: "期初没有收入",
  no_repeat_period: "尚无客户经历首购之后的下一期",
  diverges: "客户永不流失，求和不收敛",
  mean_diverges: "模型的平均客单价不收敛",
  no_repeat_value: "复购金额未知",
  no_value_known: "没有可计算价值的客户",
  below_tier: "负责人的级别低于要求",
  unowned: "客户没有负责人",
  no_tier: "负责人没有级别",
};
