import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * A commission of 5 % with a recoverable draw: a month that earns less than the draw is topped up to it, and what was
 * advanced is taken from what later months earn above it.
 *
 * Measures: `bookings`, and everybody's own `draw` for the month. A good month before does not count (a surplus is not
 * banked), nothing is taken from what the draw promises, and what is owed is never forgiven by itself.
 *
 * The 5 % are an example figure; the rules are those of the source.
 *
 * @example
 * ```ts
 * import { compilePlan, type PlanState, recoverableDrawPlan } from "attainment/incentives";
 * const plan = compilePlan(recoverableDrawPlan);
 * let state: PlanState | null = null;
 * const paid = ["30000", "47500", "60000"].map((bookings, index) => {
 *   const month = plan.evaluate({ period: `2026-0${index + 1}`, measures: { bookings, draw: "2000" }, state });
 *   state = month.state;
 *   return [month.value, month.payable];
 * });
 * paid; // => [["1500.00", "2000.00"], ["2375.00", "2000.00"], ["3000.00", "2875.00"]]
 * ```
 * Source: https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html
 * @since 0.1.0
 */
export const recoverableDrawPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "recoverableDrawPlan",
  title: "Commission with a recoverable draw",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "drawnCommission",
      title: "Commission on bookings",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        negative: "mirror",
        bands: [{ from: "0", rate: "0.05" }],
      },
    },
  ],
  settlement: [
    {
      kind: "draw",
      id: "draw",
      title: "Recoverable draw",
      type: "guarantee",
      amount: { measure: "draw" },
      recovery: "recoverable",
    },
  ],
});
