import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * An account executive with accelerators: 10 % of bookings up to the quota, 15 % from there to 120 % of it, 20 % above.
 *
 * Each slice is paid at its own rate, over the quarter to date, so that months pay what the quarter pays and a deal that
 * crosses the quota is split. Measures: `bookings`, and everybody's own `bookingsQuota`. Nothing is advanced, and what is
 * refunded in the quarter is taken off its total; for later refunds add `clawback` with the window of your contracts.
 *
 * The rates are example figures, those of the source; the quota has none.
 *
 * @example
 * ```ts
 * import { accountExecutivePlan, compilePlan } from "attainment/incentives";
 * const plan = compilePlan(accountExecutivePlan);
 * const measures = { bookings: "520000", bookingsQuota: "400000" };
 * plan.evaluate({ period: "2026-Q3", measures }).value; // => "60000.00"
 * ```
 * Source: https://www.prowi.io/en/glossary/commission-structure
 * @since 0.1.0
 */
export const accountExecutivePlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "accountExecutivePlan",
  title: "Account executive with accelerators",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "newBusiness",
      title: "Commission on bookings",
      measure: "bookings",
      quota: { measure: "bookingsQuota" },
      quotaPeriod: "quarter",
      scale: {
        kind: "bands",
        mode: "graduated",
        boundsIn: "quota",
        negative: "mirror",
        bands: [
          { id: "base", title: "Up to the quota", from: "0", rate: "0.10" },
          { id: "accelerated", title: "Above the quota", from: "1", rate: "0.15" },
          { id: "topRate", title: "Above 120 % of the quota", from: "1.2", rate: "0.20" },
        ],
      },
    },
  ],
});
