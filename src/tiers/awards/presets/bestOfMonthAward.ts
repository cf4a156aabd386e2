import { deepFreeze } from "../../../kernel/issue/index.js";
import type { AwardRules } from "../types.js";

/**
 * The best of the month: the highest score of the KPI rubric, which goes round: who won in one of the two months before
 * cannot win again.
 *
 * The measure is `score`; in a program, name the measure of the rubric in a copy (`kpi.<rubric id>`).
 *
 * @example
 * ```ts
 * import { bestOfMonthAward, compileAward } from "attainment/tiers";
 * const nominees = [{ personId: "ann", measures: { score: "91" } }, { personId: "bob", measures: { score: "88" } }];
 * const history = [{ awardId: "bestOfMonth", personId: "ann", period: "2026-08" }];
 * compileAward(bestOfMonthAward).evaluate({ period: "2026-09", nominees, history }).won; // => [{ awardId: "bestOfMonth", personId: "bob", period: "2026-09" }]
 * ```
 * @since 0.1.0
 */
export const bestOfMonthAward: AwardRules = /* @__PURE__ */ deepFreeze({
  kind: "award",
  id: "bestOfMonth",
  title: "Best of the month",
  version: "1",
  measure: "score",
  notAgainFor: 2,
});
