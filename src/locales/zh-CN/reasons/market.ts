import type { Locale } from "../../types.js";

/** 市场份额没有数值的原因。 */
export const marketReasons: Locale["reasons"] = {
  no_market_size: "市场容量未知",
  zero_market: "市场容量为零",
  missing_sales: "自有销售数据不完整",
};
