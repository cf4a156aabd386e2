import {
  type CommissionComponent,
  compilePlan,
  type PayoutCurveComponent,
  type PlanFacts,
  type PlanState,
  type Statement,
} from "attainment/incentives";

/** A component as a test writes it: what is the same in each is left out. */
export type Written = (Partial<CommissionComponent> | Partial<PayoutCurveComponent>) & {
  readonly kind?: string;
};

/** A plan of one commission on the measure `sales`. */
export function planOf(component: Written, more: Readonly<Record<string, unknown>> = {}) {
  return {
    kind: "plan",
    id: "plan",
    currency: "USD",
    ...more,
    components: [{ kind: "commission", id: "c", measure: "sales", ...component }],
  };
}

/** Bands by `[from, rate]`. */
export function bandsOf(
  mode: "graduated" | "whole" | "excess",
  ...bands: readonly (readonly [string, string])[]
) {
  return { kind: "bands" as const, mode, bands: bands.map(([from, rate]) => ({ from, rate })) };
}

/** A deal of the measure `sales` in a month. */
export function deals(period: string, ...amounts: readonly string[]) {
  return amounts.map((amount, index) => ({
    id: `${period}-${index + 1}`,
    measure: "sales",
    date: `${period}-${String(index + 1).padStart(2, "0")}`,
    amount,
  }));
}

/** The statements of one period after the other, each with the state of the one before. */
export function play(plan: unknown, periods: readonly PlanFacts[]): readonly Statement[] {
  const compiled = compilePlan(plan);
  let state: PlanState | null = null;
  return periods.map((facts) => {
    const statement: Statement = compiled.evaluate({ ...facts, state });
    state = statement.state;
    return statement;
  });
}

/** The months of 2026 with what was sold in each. */
export function months(...sales: readonly string[]): readonly PlanFacts[] {
  return sales.map((amount, index) => ({
    period: `2026-${String(index + 1).padStart(2, "0")}`,
    measures: { sales: amount },
  }));
}

/** What each statement pays. */
export function values(statements: readonly Statement[]): readonly (string | null)[] {
  return statements.map(({ value }) => value);
}
