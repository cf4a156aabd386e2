import {
  type Clawback,
  type CompiledPlan,
  type Credit,
  compilePlan,
  type Plan,
  type PlanState,
  type Statement,
} from "attainment/incentives";

/** 5 % to 100 and 10 % above, by the evaluated period. */
export const twoTiers: Plan = {
  kind: "plan",
  id: "ae",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "100", rate: "0.1" },
        ],
      },
    },
  ],
};

/** One rate, so that the pay of a deal does not depend on others. */
export function flat(rate: string): Plan {
  const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] } as const;
  return { ...twoTiers, components: [{ kind: "commission", id: "sales", measure: "bookings", scale }] };
}

/** The plan with such a clawback. */
export function withClawback(plan: Plan, clawback: Clawback): CompiledPlan {
  return compilePlan({ ...plan, clawback });
}

/** A deal or, with `refundOf`, a refund. */
export function credit(id: string, date: string, amount: string, refundOf?: string): Credit {
  return { id, measure: "bookings", date, amount, ...(refundOf === undefined ? {} : { refundOf }) };
}

/** The months from January on, each with its credits, evaluated one on the other. */
export function months(plan: CompiledPlan, ...credits: readonly (readonly Credit[])[]) {
  let state: PlanState | null = null;
  return credits.map((list, index) => {
    const statement: Statement = plan.evaluate({
      period: `2026-${String(index + 1).padStart(2, "0")}`,
      ...(list.length === 0 ? { measures: { bookings: "0" } } : { credits: list }),
      state,
    });
    ({ state } = statement);
    return statement;
  });
}
