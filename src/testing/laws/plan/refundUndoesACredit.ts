import fc from "fast-check";
import type { CompiledPlan, Credit, PlanFacts, Statement } from "../../../incentives/index.js";
import { addDays, daysBetween, parsePeriod } from "../../../kernel/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import { countedMeasures } from "../../documents/countedMeasures.js";
import { minus, NOTHING, printRational, rationalOf } from "../../rational/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { payOf, totalOf, withCredits } from "./planCase.js";

type RefundScenario = { readonly facts: PlanFacts; readonly sold: Credit; readonly refunded: Credit };

/** Universal for plans with a component that looks at a measure. */
export function refundUndoesACredit(plan: CompiledPlan): readonly Law[] {
  const measures = [
    ...new Set(
      plan.versions.flatMap(countedMeasures),
    ),
  ];
  if (measures.length === 0) return [];
  const scenarios = fc
    .record({
      facts: planFacts(plan, { credits: "always", time: false }),
      measure: fc.nat(),
      amount: decimals({ min: "-100000", max: "1000000", places: 2 }),
      days: fc.tuple(fc.nat(400), fc.nat(400)),
    })
    .map(({ facts, measure: at, amount, days: [soldOn, refundedOn] }): RefundScenario => {
      const measure = creditable(facts, measures, at);
      const { from, to } = parsePeriod(facts.period);
      const date = (day: number) => addDays(from, day % daysBetween(from, to));
      return {
        facts,
        sold: { id: "sold", measure, date: date(soldOn), amount },
        refunded: {
          id: "refunded",
          measure,
          date: date(refundedOn),
          amount: printRational(minus(NOTHING, rationalOf(amount))),
          refundOf: "sold",
        },
      };
    });
  const statement = "A sale and its full refund in one period leave the statement as it is without both.";
  return [
    lawOf("refundUndoesACredit", statement, scenarios, ({ facts, sold, refunded }) => {
      const { credits = [] } = facts;
      if (totalOf(facts, sold.measure) === null) return null;
      return difference(
        withoutHistory(plan.evaluate(facts)),
        withoutHistory(plan.evaluate(withCredits(facts, [...credits, sold, refunded]))),
      );
    }),
  ];
}

/** What a statement pays; that both were there may be remembered. */
function withoutHistory({ state, ...statement }: Statement): unknown {
  return payOf({ ...statement, state: state === null ? null : { ...state, spans: [] } });
}

/** An earning measure that has credits already, so that more of them only change its sum; else any. */
function creditable({ credits = [] }: PlanFacts, measures: readonly string[], at: number): string {
  const credited = measures.filter((measure) => credits.some((credit) => credit.measure === measure));
  const choice = credited.length > 0 ? credited : measures;
  return choice[at % choice.length] ?? "";
}
