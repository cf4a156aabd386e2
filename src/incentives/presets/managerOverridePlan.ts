import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * A manager's override: 3 % of what the direct reports book, and 1 % of what the level below them books.
 *
 * It pays on the credits of the measure `teamBookings` that `teamCrediting` makes: one for each deal and level, whatever the
 * number of people who share the deal. The manager's own deals pay nothing here.
 *
 * The 3 % are those of the source; the 1 % are an example figure.
 *
 * @example
 * ```ts
 * import { compilePlan, managerOverridePlan } from "attainment/incentives";
 * const plan = compilePlan(managerOverridePlan);
 * const rollup = (id: string, amount: string, level: number) => {
 *   return { id, measure: "teamBookings", date: "2026-07-10", amount, role: "rollup", level } as const;
 * };
 * plan.evaluate({ period: "2026-07", credits: [rollup("a", "75000", 1), rollup("b", "60000", 2)] }).value; // => "2850.00"
 * ```
 * Source: https://www.prowi.io/en/glossary/override-commission
 * @since 0.1.0
 */
export const managerOverridePlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "managerOverridePlan",
  title: "Manager override",
  version: "1",
  currency: "USD",
  components: [
    {
      kind: "managerOverride",
      id: "override",
      title: "Override on the team's bookings",
      measure: "teamBookings",
      levels: [
        { level: 1, rate: "0.03" },
        { level: 2, rate: "0.01" },
      ],
    },
  ],
});
