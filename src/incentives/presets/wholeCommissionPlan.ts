import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";
import { commissionTiers } from "./commissionTiers.js";

/**
 * Tiered commission (阶梯提成), read as whole (全额累进): the tier that the month's sales reach pays its rate on all of
 * them, 3 % below 50,000, 5 % from there, 7 % from 100,000, 10 % from 200,000.
 *
 * On 120,000 it pays 8,400, where `graduatedCommissionPlan` pays 5,400 by the same table. A bound is worth money: the yuan
 * that reaches 100,000 brings 2,000 more. `lintPlan` warns of that at each bound (`incentives.cliff`), and is right to; a
 * deal that is moved over the end of a month, or refunded, moves as much.
 *
 * The measure is `sales`, of whole months. Bounds and rates are example figures.
 *
 * @example
 * ```ts
 * import { compilePlan, wholeCommissionPlan } from "attainment/incentives";
 * const plan = compilePlan(wholeCommissionPlan);
 * const pay = (sales: string) => plan.evaluate({ period: "2026-07", measures: { sales } }).value;
 * ["120000", "100000", "99999"].map(pay); // => ["8400.00", "7000.00", "4999.95"]
 * ```
 * @since 0.1.0
 */
export const wholeCommissionPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "wholeCommissionPlan",
  title: "阶梯提成（全额累进）· Tiered commission, whole amount",
  version: "1",
  currency: "CNY",
  components: [
    {
      kind: "commission",
      id: "wholeCommission",
      title: "销售提成 · Sales commission",
      measure: "sales",
      quotaPeriod: "month",
      scale: { kind: "bands", mode: "whole", negative: "mirror", bands: commissionTiers },
    },
  ],
});
