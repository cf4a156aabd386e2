import type { Locale } from "../../types.js";

/** 拆分分析和数据质量报告中某项数值缺失的原因。 */
export const breakdownReasons: Locale["reasons"] = {
  no_base: "基期没有数值",
  not_additive: "各部分不可相加",
  other_periods: "各部分与整体的对比期间不同",
  zero_total: "合计为零",
  no_change: "合计没有变化",
  not_ranked: "不参与排名",
  no_parts: "没有任何部分有数值",
  nothing_to_check: "没有可检查的记录",
};
