import type { Locale } from "../types.js";

/** The words for the kinds of a plan's components. */
export const components: Locale["components"] = {
  commission: "提成",
  payoutCurve: "目标奖金",
  lumpSum: "一次性奖金",
  kpiBonus: "绩效奖金",
  recognition: "表彰",
  spiff: "专项激励",
  milestone: "里程碑奖金",
  residual: "续期提成",
  penalty: "绩效扣款",
  managerOverride: "管理提成",
  contest: "竞赛奖金",
  teamPool: "团队奖金池",
};

/** The words for what is given that is not money. */
export const awards: Locale["awards"] = {
  points: "积分",
  equityUnits: "股权单位",
  title: "荣誉称号",
  training: "培训",
};

/** The words for what is proposed to somebody in a tier. */
export const moves: Locale["moves"] = {
  promote: "晋升",
  hold: "维持",
  demote: "降级",
  improvementPlan: "绩效改进计划",
  exitReview: "去留评审",
};
