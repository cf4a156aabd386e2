import type { Locale } from "../types.js";

/** The words for the kinds of a plan's components. */
export const components: Locale["components"] = {
  commission: "commission",
  payoutCurve: "target bonus",
  lumpSum: "lump sum",
  kpiBonus: "KPI bonus",
  recognition: "recognition",
  spiff: "SPIFF",
  milestone: "milestone bonus",
  residual: "residual commission",
  penalty: "penalty",
  managerOverride: "manager override",
  contest: "contest",
  teamPool: "team pool",
};

/** The words for what is given that is not money. */
export const awards: Locale["awards"] = {
  points: "points",
  equityUnits: "equity units",
  title: "title",
  training: "training",
};

/** The words for what is proposed to somebody in a tier. */
export const moves: Locale["moves"] = {
  promote: "promote",
  hold: "hold",
  demote: "demote",
  improvementPlan: "improvement plan",
  exitReview: "exit review",
};
