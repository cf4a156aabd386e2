import type { Locale } from "../../types.js";

/** 服务指标没有数值的原因。 */
export const serviceReasons: Locale["reasons"] = {
  no_customers: "没有客户",
  no_orders: "没有订单",
  base_not_given: "未提供该分组的计算基数",
};
