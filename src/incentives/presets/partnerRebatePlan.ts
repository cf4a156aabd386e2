import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * A volume rebate for channel partners: 3 % of all purchases of the quarter once they reach 100,000, 4 % from 200,000, 5 %
 * from 300,000, times the factor of the partner's tier.
 *
 * The rate that is reached holds for the whole volume, as is usual for rebates, so that a bound is worth money: at 100,000
 * the rebate jumps by 3,000. `lintPlan` warns of that at each bound (`incentives.cliff`), and is right to. Months pay the
 * difference to what was paid in the quarter before; returns that push the volume below a bound take the difference back.
 *
 * Measures: `purchases`, which `partnerCrediting` makes of invoices, and `tier.partners.rateFactor`, which a ladder of the
 * id `partners` gives in a program; without tiers give it as 1. Bounds and rates are example figures, those of the source.
 *
 * @example
 * ```ts
 * import { compilePlan, partnerRebatePlan } from "attainment/incentives";
 * const plan = compilePlan(partnerRebatePlan);
 * const measures = { purchases: "110000", "tier.partners.rateFactor": "1.1" };
 * plan.evaluate({ period: "2026-Q3", personId: "acme", measures }).value; // => "3630.00"
 * ```
 * Source: https://enable.com/articles/earnings-result-types
 * @since 0.1.0
 */
export const partnerRebatePlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "partnerRebatePlan",
  title: "Volume rebate for channel partners",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "rebate",
      title: "Rebate on purchases",
      measure: "purchases",
      quotaPeriod: "quarter",
      // A tier may change amid a quarter: it moves the rebate of the months from then on, not what was paid before.
      stepsOn: "period",
      scale: {
        kind: "bands",
        mode: "whole",
        bands: [
          { id: "none", from: "0", rate: "0" },
          { id: "volume1", from: "100000", rate: "0.03" },
          { id: "volume2", from: "200000", rate: "0.04" },
          { id: "volume3", from: "300000", rate: "0.05" },
        ],
      },
      steps: [
        {
          kind: "multiply",
          id: "tier",
          title: "Factor of the partner tier",
          by: { measure: "tier.partners.rateFactor" },
        },
      ],
    },
  ],
});
