import type { Locale } from "../../types.js";

/** 指标没有数值的原因。 */
export const measureReasons: Locale["reasons"] = {
  no_records: "没有计入的记录",
  zero_denominator: "分母为零",
  zero_base: "增长的基期值为零",
  negative_base: "增长的基期值为负",
  given_as_null: "填报为未知",
  not_given: "未填报，且不由记录计算",
};
