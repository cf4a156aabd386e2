import fc from "fast-check";
import type { CompiledPlan, PlanFacts } from "../../../incentives/index.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import { difference, type Law, lawOf } from "../law.js";

type OrderScenario = {
  readonly facts: PlanFacts;
  /** The ids of the same credits in another order. */
  readonly otherOrder: readonly string[];
};

/** Universal. */
export function orderOfCreditsIsIrrelevant(plan: CompiledPlan): readonly Law[] {
  const scenarios = fc
    .tuple(planFacts(plan, { credits: "always" }), fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }))
    .map(([facts, ranks]): OrderScenario => {
      const ids = (facts.credits ?? []).map(({ id }, index) => ({
        id,
        rank: ranks[index % ranks.length] ?? 0,
      }));
      return {
        facts,
        otherOrder: ids
          .reverse()
          .sort((a, b) => a.rank - b.rank)
          .map(({ id }) => id),
      };
    });
  const statement = "The order in which credits are handed over changes nothing.";
  return [
    lawOf("orderOfCreditsIsIrrelevant", statement, scenarios, ({ facts, otherOrder }) => {
      const { credits = [] } = facts;
      const other = otherOrder.flatMap((id) => credits.filter((credit) => credit.id === id));
      return difference(plan.evaluate(facts), plan.evaluate({ ...facts, credits: other }));
    }),
  ];
}
