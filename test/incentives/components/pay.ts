import {
  type CompiledPlan,
  type Component,
  type Credit,
  compilePlan,
  type PlanFacts,
} from "attainment/incentives";

/** A plan of these components, paid in dollars. */
export function planOf(...components: readonly unknown[]): CompiledPlan {
  return compilePlan({ kind: "plan", id: "plan", currency: "USD", components });
}

/** What each line of a plan pays, by component. */
export function paid(plan: CompiledPlan, facts: Partial<PlanFacts>): Readonly<Record<string, string | null>> {
  const { lines } = plan.evaluate({ period: "2026-Q3", personId: "p-1", ...facts });
  return Object.fromEntries(lines.map(({ id, value }) => [id, value]));
}

/** A deal of the measure `orders`. */
export function deal(id: string, amount: string, more: Partial<Credit> = {}): Credit {
  return { id, measure: "orders", date: "2026-07-10", amount, ...more };
}

/** A component without the id that tests give all of them. */
export type Written<C extends Component> = Omit<C, "id" | "kind">;
