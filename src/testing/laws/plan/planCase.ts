import type fc from "fast-check";
import type { CompiledPlan, Credit, PlanFacts, Statement } from "../../../incentives/index.js";
import { type DateSpan, formatPeriod } from "../../../kernel/index.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import type { PlanFactsConstraints } from "../../arbitraries/planFactsConstraints.js";
import { NOTHING, plus, printRational, rationalOf } from "../../rational/index.js";

/** What most laws of plans are tried on. */
export type FactsScenario = { readonly facts: PlanFacts };

/** Facts of sales alone: nothing is taken back, booked by hand, or different for a part of the period. */
export const UNCHANGED = { refunds: false, time: false, adjustments: false } as const;

export function factsScenarios(
  plan: CompiledPlan,
  constraints: PlanFactsConstraints = {},
): fc.Arbitrary<FactsScenario> {
  return planFacts(plan, { adjustments: true, ...constraints }).map((facts) => ({ facts }));
}

/** The sum of amounts as text. */
export function sumOf(amounts: readonly string[]): string {
  return printRational(amounts.reduce((sum, amount) => plus(sum, rationalOf(amount)), NOTHING));
}

/** The same amount without zeros that only fill its places. */
export function plainAmount(amount: string): string {
  return printRational(rationalOf(amount));
}

/** The total of a measure, from its credits or as given; null where it is missing. */
export function totalOf({ credits = [], measures = {} }: PlanFacts, measure: string): string | null {
  const own = credits.filter((credit) => credit.measure === measure);
  if (own.length > 0) return sumOf(own.map(({ amount }) => String(amount)));
  const given = measures[measure];
  return given === undefined || given === null ? null : String(given);
}

/** The facts with these credits and with the measures that they sum up left out. */
export function withCredits(facts: PlanFacts, credits: readonly Credit[]): PlanFacts {
  const credited = new Set(credits.map(({ measure }) => measure));
  const measures = Object.fromEntries(
    Object.entries(facts.measures ?? {}).filter(([name]) => !credited.has(name)),
  );
  return { ...facts, measures, credits };
}

/** Evaluates one period after the other, each on the state of the one before, up to one that hands no state on. */
export function courseOf(plan: CompiledPlan, periods: readonly PlanFacts[]): readonly Statement[] {
  const statements: Statement[] = [];
  for (const facts of periods) {
    const before = statements.at(-1);
    if (before !== undefined && before.state === null) break;
    statements.push(plan.evaluate(before === undefined ? facts : { ...facts, state: before.state }));
  }
  return statements;
}

/** The facts of a part of the period: its credits and cash, nothing of a measure without any, and all else as it is. */
export function factsWithin(facts: PlanFacts, span: DateSpan): PlanFacts {
  const { credits = [], measures = {}, cash } = facts;
  const isWithin = ({ date }: { readonly date: string }) => span.from <= date && date < span.to;
  const own = credits.filter(isWithin);
  const credited = new Set(credits.map(({ measure }) => measure));
  const idle = [...credited].filter((measure) => !own.some((credit) => credit.measure === measure));
  const others = Object.entries(measures).filter(([name]) => !credited.has(name));
  return {
    ...facts,
    period: formatPeriod(span),
    credits: own,
    ...(cash === undefined ? {} : { cash: cash.filter(isWithin) }),
    measures: Object.fromEntries([...others, ...idle.map((name) => [name, "0"] as const)]),
  };
}
