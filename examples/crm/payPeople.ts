import { type CreditingResult, compilePlan, type PlanFacts, type Statement } from "attainment/incentives";
import { add, roundMoney } from "attainment/kernel";

/** The statements of people who are paid by one plan, sorted by person, and their total. */
export interface TeamPay {
  readonly statements: readonly Statement[];
  readonly total: string;
}

/** Pays everybody by a plan; `explain` names the person to trace. */
export function payPeople(document: unknown, facts: readonly PlanFacts[], explain?: string): TeamPay {
  const plan = compilePlan(document);
  const statements = facts
    .map((each) => plan.evaluate(each, each.personId === explain ? { trace: true } : {}))
    .sort((a, b) => ((a.personId ?? "") < (b.personId ?? "") ? -1 : 1));
  return { statements, total: totalPay(statements.map(({ value }) => value ?? "0")) };
}

/** The sum of amounts of pay, to the cent. */
export function totalPay(amounts: readonly string[]): string {
  return roundMoney(
    amounts.reduce((sum, amount) => add(sum, amount), "0"),
    "USD",
  );
}

/** The facts of one person: the quota, and what the person is credited with; 0 where that is nothing. */
export function factsOf(
  period: string,
  personId: string,
  quotas: ReadonlyMap<string, string>,
  names: readonly string[],
  { credits }: CreditingResult,
): PlanFacts {
  const own = credits.filter((credit) => credit.personId === personId && names.includes(credit.measure));
  const without = names.filter((name) => !own.some(({ measure }) => measure === name));
  return {
    period,
    personId,
    measures: {
      quota: quotas.get(personId) ?? null,
      ...Object.fromEntries(without.map((name) => [name, "0"])),
    },
    credits: own,
  };
}
