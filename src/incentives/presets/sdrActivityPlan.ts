import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * An activity bonus for sales development: 25 for each meeting that was held, 100 for each opportunity that sales accepted,
 * and a milestone on top when the accepted opportunities of the quarter reach their quota, and again at 120 % of it.
 *
 * Measures: `meetingsHeld` and `opportunitiesAccepted`, and everybody's own `opportunitiesQuota` of the quarter. Count
 * what was held and accepted, not what was booked: a meeting that is struck out again comes in as -1, and takes its 25
 * and a milestone that is lost by it back within the quarter.
 *
 * 25 and 100 are those of the source (60 meetings and 30 opportunities a quarter); 500 and 250 are example figures.
 *
 * @example
 * ```ts
 * import { compilePlan, sdrActivityPlan } from "attainment/incentives";
 * const plan = compilePlan(sdrActivityPlan);
 * const measures = { meetingsHeld: "60", opportunitiesAccepted: "30", opportunitiesQuota: "30" };
 * plan.evaluate({ period: "2026-Q3", measures }).lines.map(({ value }) => value); // => ["1500.00", "3000.00", "500.00"]
 * ```
 * Source: https://comp.quotapath.com/sdr/opp-demo-bonus-commission
 * @since 0.1.0
 */
export const sdrActivityPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "sdrActivityPlan",
  title: "Activity bonus for sales development",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "meetings",
      title: "Bonus per meeting held",
      measure: "meetingsHeld",
      quotaPeriod: "quarter",
      scale: {
        kind: "bands",
        mode: "graduated",
        negative: "mirror",
        bands: [{ from: "0", amount: "25", per: { size: "1", partial: "down" } }],
      },
    },
    {
      kind: "commission",
      id: "opportunities",
      title: "Bonus per opportunity accepted",
      measure: "opportunitiesAccepted",
      quotaPeriod: "quarter",
      scale: {
        kind: "bands",
        mode: "graduated",
        negative: "mirror",
        bands: [{ from: "0", amount: "100", per: { size: "1", partial: "down" } }],
      },
    },
    {
      kind: "milestone",
      id: "opportunityMilestone",
      title: "Milestone of the quarter",
      measure: "opportunitiesAccepted",
      quota: { measure: "opportunitiesQuota" },
      boundsIn: "quota",
      quotaPeriod: "quarter",
      pays: "each",
      bands: [
        { id: "reached", title: "Quota reached", from: "1", amount: "500" },
        { id: "exceeded", title: "120 % of the quota", from: "1.2", amount: "250" },
      ],
    },
  ],
});
