import { deepFreeze } from "../../kernel/issue/index.js";
import type { PayPackage } from "../wholePay/types.js";

/**
 * A month's whole pay: base salary (底薪) for the share of the month that was worked, and performance pay (绩效工资) as base
 * x coefficient of the team x coefficient of the grade.
 *
 * Measures: `baseSalary`, `attendance` (the share of the month, such as 20/21.75), `performanceBase`, `teamCoefficient`,
 * `gradeCoefficient`. It is `performancePayPlan` for whom pay is one document; add a part of the kind `commission` with the
 * measure `pay.<component id>` for what a plan pays. Do not pay the same performance by both.
 *
 * @example
 * ```ts
 * import { compilePayPackage, performancePayPackage } from "attainment/incentives";
 * const pay = compilePayPackage(performancePayPackage);
 * const coefficients = { teamCoefficient: "1.1", gradeCoefficient: "1.2" };
 * const measures = { baseSalary: "6000", attendance: "1", performanceBase: "2000", ...coefficients };
 * pay.evaluate({ period: "2026-07", measures }).value; // => "8640.00"
 * ```
 * @since 0.1.0
 */
export const performancePayPackage: PayPackage = /* @__PURE__ */ deepFreeze({
  kind: "payPackage",
  id: "performancePayPackage",
  title: "底薪加绩效 · Salary and performance pay",
  version: "1",
  currency: "CNY",
  parts: [
    {
      kind: "salary",
      id: "base",
      title: "底薪 · Base salary",
      amount: { measure: "baseSalary" },
      factors: [{ measure: "attendance" }],
    },
    {
      kind: "performance",
      id: "performance",
      title: "绩效工资 · Performance pay",
      amount: { measure: "performanceBase" },
      factors: [{ measure: "teamCoefficient" }, { measure: "gradeCoefficient" }],
    },
  ],
});
