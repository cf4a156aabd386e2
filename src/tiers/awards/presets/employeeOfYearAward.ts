import { deepFreeze } from "../../../kernel/issue/index.js";
import type { AwardRules } from "../types.js";

/**
 * The employees of the year: at most 15 % of those who are eligible, by the score of the year. Eligible is who was there
 * for the whole year, had no violation and a review of 80 or better; who won in the year before is not.
 *
 * The measures are `score`, `review`, `violations` and `monthsInService`. The share is the usual one of Chinese public
 * bodies for an excellent year; the other bounds are ours.
 *
 * @example
 * ```ts
 * import { compileAward, employeeOfYearAward } from "attainment/tiers";
 * compileAward(employeeOfYearAward).inputs; // => ["monthsInService", "review", "score", "violations"]
 * ```
 * @since 0.1.0
 */
export const employeeOfYearAward: AwardRules = /* @__PURE__ */ deepFreeze({
  kind: "award",
  id: "employeeOfYear",
  title: "Employees of the year",
  version: "1",
  measure: "score",
  eligible: {
    all: [
      { field: "monthsInService", gte: "12" },
      { field: "violations", lte: "0" },
      { field: "review", gte: "80" },
    ],
  },
  share: "0.15",
  ties: "exclude",
  notAgainFor: 1,
});
