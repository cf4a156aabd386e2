import { lintPlan } from "attainment";
import { type Adapters, fractionOf, textOf } from "../units.js";

/** A rate above 100 % is an error to ERPNext; the library takes it as it is written, and its lint asks. */
export const rateChecks: Adapters = {
  "rate-validation": ({ input }) => {
    const rate = fractionOf(textOf(input.rate_pct));
    const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] };
    const component = { kind: "commission", id: "commission", measure: "sale", scale };
    const issues = lintPlan({ kind: "plan", id: "rate", currency: "USD", components: [component] });
    return { result: issues.some(({ code }) => code === "incentives.rate_above_one") ? "error" : "ok" };
  },
};
