import type { Locale } from "../../types.js";

/** The words for the reasons of pipelines. */
export const pipelineReasons: Locale["reasons"] = {
  insufficient_sample: "已结束商机过少，样本不足",
  no_closed_deals: "没有已结束的商机",
  no_closed_value: "已结束商机的金额合计为零",
  no_deals: "没有商机",
  no_created_deals: "没有新建的商机",
  no_wins: "没有赢单",
  zero_cycle: "赢单均在创建当日，成交周期为零",
  missing_amount: "有商机缺少金额",
  missing_created_on: "有商机缺少创建日期",
  negative_amount: "有商机的金额为负",
};
