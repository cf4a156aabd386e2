import { cnDeductionLimit, type PayPackage } from "attainment/incentives";

/** A consultant with salary, performance pay, commission and a benefit, and two deductions within the limit of China. */
export const consultant: PayPackage = {
  kind: "payPackage",
  id: "consultant",
  currency: "CNY",
  parts: [
    { kind: "salary", id: "base", title: "基本工资", amount: "6000", factors: [{ measure: "attendance" }] },
    {
      kind: "performance",
      id: "performance",
      amount: "2000",
      factors: [{ measure: "team" }, { measure: "grade" }],
    },
    { kind: "commission", id: "commission", amount: { measure: "pay.sales" } },
    { kind: "benefit", id: "meals", amount: "300" },
  ],
  deductions: [
    { kind: "penalty", id: "loss", title: "Loss", amount: { measure: "loss" } },
    { kind: "clawback", id: "returned", amount: { measure: "returned" } },
  ],
  limit: cnDeductionLimit,
  market: { figure: { measure: "market" } },
};
/** The measures of March. */
export const measures = {
  attendance: "1",
  team: "1.1",
  grade: "1.2",
  "pay.sales": "1360",
  loss: "1500",
  returned: "700.50",
  minimumWage: "2690",
  market: "7500",
};
/** The facts of March. */
export const march = { period: "2026-03", personId: "li", measures };
