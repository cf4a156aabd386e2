import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * Performance pay (绩效工资): base x coefficient of the person's grade x coefficient of the team.
 *
 * Measures: `performanceBase`, `gradeCoefficient` and `teamCoefficient`. In a program write the ids by which rubrics give
 * them, such as `kpi.consultant.coefficient`. Nothing is capped: two coefficients multiply, so that 1.5 x 1.5 pays 2.25
 * times the base; add a `cap` behind the last step if that is too much.
 *
 * @example
 * ```ts
 * import { compilePlan, performancePayPlan } from "attainment/incentives";
 * const measures = { performanceBase: "2000", gradeCoefficient: "1.2", teamCoefficient: "1.1" };
 * compilePlan(performancePayPlan).evaluate({ period: "2026-07", measures }).value; // => "2640.00"
 * ```
 * @since 0.1.0
 */
export const performancePayPlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "performancePayPlan",
  title: "绩效工资 · Performance pay",
  version: "1",
  currency: "CNY",
  components: [
    {
      kind: "kpiBonus",
      id: "performancePay",
      title: "绩效工资 · Performance pay",
      target: { measure: "performanceBase" },
      measure: "gradeCoefficient",
      steps: [
        {
          kind: "multiply",
          id: "team",
          title: "团队系数 · Team coefficient",
          by: { measure: "teamCoefficient" },
        },
      ],
    },
  ],
});
