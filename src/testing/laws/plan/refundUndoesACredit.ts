import fc from "fast-check";
import type { CompiledPlan, Credit, Plan, PlanFacts, Statement } from "../../../incentives/index.js";
import { addDays, daysBetween, parsePeriod } from "../../../kernel/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import { countedMeasures } from "../../documents/countedMeasures.js";
import { minus, NOTHING, printRational, rationalOf } from "../../rational/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { totalOf, withCredits } from "./planCase.js";

type RefundScenario = { readonly facts: PlanFacts; readonly sold: Credit; readonly refunded: Credit };

/** Universal for plans with a component that looks at a measure, unless their clawback takes less than all it brought. */
export function refundUndoesACredit(plan: CompiledPlan): readonly Law[] {
  const measures = [...new Set(plan.versions.flatMap(countedMeasures))];
  if (measures.length === 0 || !plan.versions.every(takesBackByDefault)) return [];
  const scenarios = fc
    .record({
      facts: planFacts(plan, { credits: "always", time: false }),
      measure: fc.nat(),
      amount: decimals({ min: "0.01", max: "1000000", places: 2 }),
      days: fc.tuple(fc.nat(400), fc.nat(20)),
    })
    .map(({ facts, measure: at, amount, days: [soldOn, after] }): RefundScenario => {
      const measure = creditable(facts, measures, at);
      const { from, to } = parsePeriod(facts.period);
      const day = soldOn % daysBetween(from, to);
      // Within any window of a clawback, and within the period.
      const back = Math.min(day + after, daysBetween(from, to) - 1);
      return {
        facts,
        sold: { id: "sold", measure, date: addDays(from, day), amount },
        refunded: {
          id: "refunded",
          measure,
          date: addDays(from, back),
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
        earnedBy(plan.evaluate(facts)),
        earnedBy(plan.evaluate(withCredits(facts, [...credits, sold, refunded]))),
      );
    }),
  ];
}

function takesBackByDefault({ clawback }: Plan): boolean {
  const { base = "reRated", attainment = "reversed", amount = "full" } = clawback ?? {};
  return base === "reRated" && attainment === "reversed" && amount === "full";
}

/** What a statement earns, and the totals that it goes on with. What is held is held by record, in whole cents of each. */
function earnedBy({ value, lines, state }: Statement): unknown {
  return {
    value,
    lines: lines.map(({ deals: _, ...line }) => line),
    components: state?.components ?? null,
  };
}

/** An earning measure that has credits already, so that more of them only change its sum; else any. */
function creditable({ credits = [] }: PlanFacts, measures: readonly string[], at: number): string {
  const credited = measures.filter((measure) => credits.some((credit) => credit.measure === measure));
  const choice = credited.length > 0 ? credited : measures;
  return choice[at % choice.length] ?? "";
}
