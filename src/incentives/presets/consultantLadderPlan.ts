import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * One commission for junior, intermediate and senior consultants: 5 % of the sales of the quarter up to 100,000 and 8 %
 * above, times the factor of the tier.
 *
 * Measures: `sales`, and `tier.consultants.rateFactor`. In a program a ladder of the id `consultants` gives the second, from
 * the `rateFactor` that its tiers grant; alone give it yourself. The tier that pays is the one in which a period opens: a
 * promotion raises the pay of the months after it and not what was paid before. Whom tiers give another quota as well
 * reads `tier.consultants.quotaFactor` in the same way.
 *
 * Rates and bound are example figures.
 *
 * @example
 * ```ts
 * import { compilePlan, consultantLadderPlan } from "attainment/incentives";
 * const plan = compilePlan(consultantLadderPlan);
 * const pay = (rateFactor: string) =>
 *   plan.evaluate({ period: "2026-Q3", measures: { sales: "150000", "tier.consultants.rateFactor": rateFactor } }).value;
 * ["0.9", "1", "1.2"].map(pay); // => ["8100.00", "9000.00", "10800.00"]
 * ```
 * @since 0.1.0
 */
export const consultantLadderPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "consultantLadderPlan",
  title: "Commission by tier: junior, intermediate, senior",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "consultantCommission",
      title: "Commission on sales",
      measure: "sales",
      quotaPeriod: "quarter",
      stepsOn: "period",
      scale: {
        kind: "bands",
        mode: "graduated",
        negative: "mirror",
        bands: [
          { id: "base", from: "0", rate: "0.05" },
          { id: "upper", from: "100000", rate: "0.08" },
        ],
      },
      steps: [
        {
          kind: "multiply",
          id: "tier",
          title: "Factor of the tier",
          by: { measure: "tier.consultants.rateFactor" },
        },
      ],
    },
  ],
});
