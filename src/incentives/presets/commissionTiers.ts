import type { Band } from "../../kernel/index.js";

/** The one table that both readings of 阶梯提成 are shown on; example figures. */
export const commissionTiers: readonly Band[] = [
  { id: "tier1", title: "第一档 · Tier 1", from: "0", rate: "0.03" },
  { id: "tier2", title: "第二档 · Tier 2", from: "50000", rate: "0.05" },
  { id: "tier3", title: "第三档 · Tier 3", from: "100000", rate: "0.07" },
  { id: "tier4", title: "第四档 · Tier 4", from: "200000", rate: "0.10" },
];
