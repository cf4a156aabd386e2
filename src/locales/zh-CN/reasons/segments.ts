import type { Locale } from "../../types.js";

/** 客户没有等级，或保留原等级的原因。 */
export const segmentsReasons: Locale["reasons"] = {
  missing_field: "客户缺少该字段",
  no_weight: "已知的评分项均无权重",
  held_by_hysteresis: "得分未超出缓冲区间，保留原等级",
};
