import type { Locale } from "../../types.js";

/** The words for why a plan pays nothing, or nothing that is known, beside those that all domains share. */
export const incentivesReasons: Locale["reasons"] = {
  missing_quota: "缺少销售任务",
  missing_attribute: "缺少判断是否参与方案的属性",
  missing_person: "未指明人员，而方案只适用于指定人员",
  no_measure: "不依据任何指标",
  not_reached: "任何取值都达不到",
};
