import {
  type CashReceipt,
  type Credit,
  compilePlan,
  type HoldbackRelease,
  type HoldbackSettlement,
  type Plan,
  type PlanFacts,
  type PlanState,
  type Settlement,
  type Statement,
} from "attainment/incentives";

/** A plan that pays its one measure as it is, with a settlement. */
export function planOf(settlement: readonly Settlement[], more: Partial<Plan> = {}): Plan {
  return {
    kind: "plan",
    id: "plan",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "sales",
        measure: "sales",
        scale: { kind: "bands", mode: "graduated", negative: "mirror", bands: [{ from: "0", rate: "1" }] },
      },
    ],
    settlement,
    ...more,
  };
}

/** The facts of one period; `sales` alone are enough, and the period follows from the place in the list. */
export type Month = string | (Omit<PlanFacts, "period"> & { readonly period?: string });

/** Evaluates months from January 2026 on, each on the state of the one before. */
export function run(
  plan: unknown,
  months: readonly Month[],
  opening: PlanState | null = null,
): readonly Statement[] {
  const compiled = compilePlan(plan);
  let state = opening;
  return months.map((month, index) => {
    const facts = typeof month === "string" ? { measures: { sales: month } } : month;
    const period = `2026-${String(index + 1).padStart(2, "0")}`;
    const statement = compiled.evaluate({ period, ...facts, state });
    state = statement.state;
    return statement;
  });
}

/** What each month paid. */
export function paid(statements: readonly Statement[]): readonly (string | null)[] {
  return statements.map(({ payable }) => payable);
}

/** What each month left on a ledger. */
export function closings(statements: readonly Statement[], id: string): readonly (string | undefined)[] {
  return statements.map(({ settlement }) => settlement.find((ledger) => ledger.id === id)?.closing);
}

/** What entries of a cause did to pay in each month. */
export function moved(statements: readonly Statement[], cause: string): readonly (readonly string[])[] {
  return statements.map(({ settlement }) =>
    settlement.flatMap(({ entries }) =>
      entries.filter((entry) => entry.cause === cause).map(({ pay }) => pay),
    ),
  );
}

/** A state of December 2025 with one balance. */
export function stateWith(balances: PlanState["balances"]): PlanState {
  return {
    planId: "plan",
    personId: null,
    period: "2025-12",
    components: [],
    ...(balances === undefined ? {} : { balances }),
  };
}

/** A holdback of everything, or of what `more` says. */
export function holdback(release: HoldbackRelease, more: Partial<HoldbackSettlement> = {}): Settlement {
  return {
    kind: "holdback",
    id: "held",
    ...(more.amount === undefined ? { share: "1" } : {}),
    release,
    ...more,
  };
}

/** A deal. */
export function credit(id: string, date: string, amount: string, more: Partial<Credit> = {}): Credit {
  return { id, measure: "sales", date, amount, ...more };
}

/** A month of deals and cash. */
export function month(credits: readonly Credit[], cash: readonly CashReceipt[] = []): Month {
  return { credits, ...(credits.length === 0 ? { measures: { sales: "0" } } : {}), cash };
}

/** A commission of 10 %. */
export const tenPercent = {
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "sales",
      scale: { kind: "bands", mode: "graduated", negative: "mirror", bands: [{ from: "0", rate: "0.10" }] },
    },
  ],
} as const;

/** A value whose type is nobody's business: what a caller without types may hand over. */
export function untyped(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
