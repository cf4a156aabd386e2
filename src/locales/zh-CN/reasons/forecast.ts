import type { Locale } from "../../types.js";

/** The words for the reasons of forecasts. */
export const forecastReasons: Locale["reasons"] = {
  missing_probability: "商机及其阶段均无赢率",
  missing_category: "商机及其阶段均无预测类别",
  insufficient_history: "历史结单过少，无法得出阶段赢率",
  missing_date: "缺少结单日期或预计结单日期",
  overdue: "预计结单日期早于本期",
  later_period: "预计结单日期晚于本期",
  unmapped_stage: "阶段不在阶段模型中",
  closed_unknown: "已结束，但结果未知",
  too_few_deals: "商机过少，无法给出预测区间",
  short_history: "历史期数过少，无法判断",
  no_past_errors: "没有以往预测可供参照",
  perfect_fit: "历史数据毫无偏差，无从估计误差",
  no_days_gone: "本期尚无已过天数",
  zero_level: "基准值为零，无法计算比率",
  zero_actual: "实际值合计为零",
  no_known_pairs: "没有预测与实际同时已知的数据",
};
