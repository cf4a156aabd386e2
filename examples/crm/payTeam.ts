import { compilePlan, type Statement } from "attainment/incentives";
import { add, compileMeasures, type FactRecord, type Issue, type LeftOut } from "attainment/kernel";

/** What a team's pay is computed from: two documents, and the facts of one period. */
export interface TeamFacts {
  readonly measures: unknown;
  readonly plan: unknown;
  readonly period: string;
  readonly people: readonly string[];
  readonly deals: readonly FactRecord[];
}

/** The statements of a team, sorted by person, and their total. */
export interface TeamPay {
  readonly period: string;
  readonly statements: readonly Statement[];
  readonly total: string;
  /** What the measures had to say about the records. */
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Measures every person's deals and pays them by the plan. The records that counted for a measure of money go in as
 * credits, so that each statement also says what each deal paid. `explain` names the person to trace.
 */
export function payTeam(facts: TeamFacts, explain?: string): TeamPay {
  const plan = compilePlan(facts.plan);
  const measured = compileMeasures(facts.measures).evaluate(
    { period: facts.period, people: facts.people, records: { deals: facts.deals } },
    { credits: true, onInvalid: "report" },
  );
  const statements = measured.people.map(({ id, measures }) => {
    const credits = (measured.credits ?? []).filter((credit) => credit.personId === id);
    const money = new Set(
      measures.filter((measure) => measure.unit === "money").map((measure) => measure.id),
    );
    return plan.evaluate(
      {
        period: facts.period,
        personId: id,
        measures: Object.fromEntries(measures.map((measure) => [measure.id, measure.value])),
        credits: credits
          .filter((credit) => money.has(credit.measure))
          .map(({ measure, id: deal, date, amount }) => ({ measure, id: deal, date, amount })),
      },
      id === explain ? { trace: true } : {},
    );
  });
  return {
    period: facts.period,
    statements,
    total: statements.reduce((sum, statement) => add(sum, statement.value ?? "0"), "0.00"),
    issues: measured.issues,
    leftOut: measured.leftOut ?? [],
  };
}
