import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";
import { commissionTiers } from "./commissionTiers.js";

/**
 * Tiered commission (阶梯提成), read as graduated (超额累进): each slice of the month's sales is paid at the rate of its own
 * tier, 3 % up to 50,000, 5 % to 100,000, 7 % to 200,000, 10 % above.
 *
 * A table of tiers does not say which reading it means, and the readings are far apart: on 120,000 this one pays 1,500 +
 * 2,500 + 1,400 = 5,400, and `wholeCommissionPlan` 8,400. Under this one a little more never pays less, and nothing jumps.
 *
 * The measure is `sales`, of whole months. Bounds and rates are example figures.
 *
 * @example
 * ```ts
 * import { compilePlan, graduatedCommissionPlan } from "attainment/incentives";
 * const plan = compilePlan(graduatedCommissionPlan);
 * plan.evaluate({ period: "2026-07", measures: { sales: "120000" } }).value; // => "5400.00"
 * ```
 * @since 0.1.0
 */
export const graduatedCommissionPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "graduatedCommissionPlan",
  title: "阶梯提成（超额累进）· Tiered commission, graduated",
  version: "1",
  currency: "CNY",
  components: [
    {
      kind: "commission",
      id: "graduatedCommission",
      title: "销售提成 · Sales commission",
      measure: "sales",
      quotaPeriod: "month",
      scale: { kind: "bands", mode: "graduated", negative: "mirror", bands: commissionTiers },
    },
  ],
});
