import { compilePlan } from "attainment";
import { type Adapters, fractionOf, textOf } from "../units.js";

/** What a manager is paid on what the people below earned for the company (GA). */
export const overrides: Adapters = {
  "hierarchy-override": ({ parameters, input }) => {
    const rate = fractionOf(textOf(parameters.rate_pct));
    const plan = compilePlan({
      kind: "plan",
      id: "override",
      currency: "KRW",
      components: [
        { kind: "managerOverride", id: "override", measure: "company", levels: [{ level: 1, rate }] },
      ],
    });
    return {
      override: plan.evaluate({ period: "2026-01", measures: { company: textOf(input.base) } }).value,
    };
  },
};
