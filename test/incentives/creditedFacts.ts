import { type CreditingFacts, compileCrediting, type PlanFacts } from "attainment/incentives";

/** The records of one period, and the people whom they may be credited to. */
export type Book = Omit<CreditingFacts, "period">;

/** The facts of one person with what a crediting document credits them with. */
export function creditedFacts(crediting: unknown, book: Book, facts: PlanFacts): PlanFacts {
  const { credits, people } = compileCrediting(crediting).evaluate({ ...book, period: facts.period });
  const own = credits.filter(({ personId }) => personId === facts.personId);
  const totals = people.find(({ id }) => id === facts.personId)?.measures ?? [];
  const credited = Object.fromEntries(totals.map(({ id, value }) => [id, value]));
  return { ...facts, credits: own, measures: { ...credited, ...facts.measures } };
}
