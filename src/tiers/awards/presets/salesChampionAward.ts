import { deepFreeze } from "../../../kernel/issue/index.js";
import type { AwardRules } from "../types.js";

/**
 * The sales champion of a period: the most sales, of those who reached their quota and had no violation. Equal sales are
 * settled by attainment; who is equal in both wins together.
 *
 * The measures are `sales`, `attainment` and `violations`.
 *
 * @example
 * ```ts
 * import { compileAward, salesChampionAward } from "attainment/tiers";
 * compileAward(salesChampionAward).inputs; // => ["attainment", "sales", "violations"]
 * ```
 * @since 0.1.0
 */
export const salesChampionAward: AwardRules = /* @__PURE__ */ deepFreeze({
  kind: "award",
  id: "salesChampion",
  title: "Sales champion",
  version: "1",
  measure: "sales",
  eligible: {
    all: [
      { field: "attainment", gte: "1" },
      { field: "violations", lte: "0" },
    ],
  },
  tieBreak: [{ field: "attainment" }],
  notAgainFor: 0,
});
