import type { Locale } from "../../types.js";

/** The words for what a partner's fund and registrations of deals came to. */
export const partnersReasons: Locale["reasons"] = {
  no_development_fund: "该计划未设市场发展基金",
  not_enough_funds: "基金余额不足",
  above_approval: "超出批准金额",
  no_open_approval: "无对应的已批准活动",
  not_approved_yet: "报销时尚未批准",
  claim_too_late: "超过报销期限",
  approval_closed: "该活动已报销完毕",
  registered_first: "首家报备",
  registered_before: "其他合作伙伴已先行报备",
  already_registered: "本伙伴已报备，不重复受理",
  registered_same_day: "多家伙伴同日报备",
  not_extended: "延期申请过晚，或该计划不予延期",
  won_unprotected: "成交时已过保护期",
  not_yet_registered: "当日尚未报备",
};
