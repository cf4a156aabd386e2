import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * A sales contest: 5,000 for the first place, 3,000 for the second, 1,000 each for the third to fifth. Who is equal shares
 * the prizes of their places, so that the fund of 11,000 is never passed.
 *
 * The measure is `sales`; everybody who takes part stands in the facts as the group `salesContest`, and in a program the
 * plan's participants do. Nobody wins with nothing: an entry has to be above zero. Places that nobody takes stay unpaid.
 *
 * The prizes are example figures.
 *
 * @example
 * ```ts
 * import { compilePlan, contestPlan } from "attainment/incentives";
 * const entries = [
 *   { personId: "ann", value: "90000" },
 *   { personId: "bob", value: "120000" },
 *   { personId: "cho", value: "90000" },
 * ];
 * const groups = [{ id: "salesContest", entries }];
 * compilePlan(contestPlan).evaluate({ period: "2026-Q3", personId: "cho", measures: { sales: "90000" }, groups }).value; // => "2000.00"
 * ```
 * @since 0.1.0
 */
export const contestPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "contestPlan",
  title: "Sales contest",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "contest",
      id: "salesContest",
      title: "Prizes by sales",
      measure: "sales",
      ties: "share",
      qualify: { field: "value", gt: "0" },
      prizes: [
        { place: 1, amount: "5000" },
        { place: 2, amount: "3000" },
        { place: 3, to: 5, amount: "1000" },
      ],
    },
  ],
});
