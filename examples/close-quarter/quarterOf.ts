import type { LadderResult, PeriodClose, PersonClose } from "attainment";
import { add, round } from "attainment/kernel";

/** What a quarter gave for one person: the last month's close, with the pay of all months. */
export interface PersonQuarter {
  readonly close: PersonClose;
  readonly tier: LadderResult | undefined;
  readonly commission: string;
  readonly bonus: string;
}

/** The plan that pays each month; the others pay what the quarter earned. */
const monthly = "commission";

/** Everybody of the last close, with what every month paid. */
export function quarterOf(closes: readonly PeriodClose[]): readonly PersonQuarter[] {
  const last = closes.at(-1);
  return (last?.people ?? []).map((close) => {
    const statements = closes.flatMap(({ people }) =>
      people.filter(({ id }) => id === close.id).flatMap((person) => person.statements),
    );
    const paid = (isMonthly: boolean) => {
      const own = statements.filter(({ planId }) => (planId === monthly) === isMonthly);
      const sum = own.reduce((total, { value }) => add(total, value ?? "0"), "0");
      return round(sum, { places: 2, mode: "halfUp" });
    };
    return { close, tier: close.tiers[0], commission: paid(true), bonus: paid(false) };
  });
}

/** How far the person's own sales goal is. */
export function attainmentOf({ goals }: PersonClose): string | null {
  return goals.flatMap((tree) => tree.goals).find(({ key }) => key === "sales")?.progress ?? null;
}

/** A figure of the person's pipeline; null where there is none, or too few deals for one. */
export function figureOf({ pipelines }: PersonClose, id: string): string | null {
  return pipelines.flatMap(({ metrics }) => metrics).find((metric) => metric.id === id)?.value ?? null;
}
