import { type CommissionComponent, compilePlan, type Plan, type PlanFacts } from "attainment/incentives";

/** Pays 10 % of the quota attained, up to any attainment, so that pay is straight. */
export const straight = {
  kind: "payoutCurve",
  id: "curve",
  measure: "bookings",
  quota: "10000",
  target: "1000",
  scale: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
    ],
    outside: { above: "extend", below: "extend" },
  },
} as const;

/** A tenth of what is above 50,000. */
export const aboveBreakpoint: CommissionComponent = {
  kind: "commission",
  id: "rent",
  measure: "sales",
  scale: {
    kind: "bands",
    mode: "graduated",
    bands: [{ from: "0" }, { from: "50000", rate: "0.10" }],
  },
};

/** A plan of one component, with what else is given. */
export function planOf(component: Plan["components"][number], more: Partial<Plan> = {}): Plan {
  return { kind: "plan", id: "p", currency: "USD", components: [component], ...more };
}

/** The first line of a plan of one component. */
export function lineOf(plan: Plan | readonly Plan[], facts: PlanFacts) {
  const [line] = compilePlan(plan).evaluate(facts).lines;
  if (line === undefined) throw new Error("no line");
  return line;
}
