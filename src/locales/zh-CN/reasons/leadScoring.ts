import type { Locale } from "../../types.js";

/** The words for the reasons of lead scores. */
export const leadScoringReasons: Locale["reasons"] = {
  no_won_leads: "尚无赢单线索",
  no_lost_leads: "尚无输单线索",
  no_evidence: "同类线索既无赢单也无输单",
  missing_stage: "线索没有所处阶段",
  won_stage: "线索处于赢单阶段",
  unset: "未填写",
  unseen_value: "已结束线索中没有该值",
  too_few_leads: "具有该值的已结束线索过少",
  no_counts: "填写该字段的线索没有赢单或没有输单",
};
