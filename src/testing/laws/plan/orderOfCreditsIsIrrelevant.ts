import fc from "fast-check";
import type { CompiledPlan, PlanFacts, Statement } from "../../../incentives/index.js";
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
    .tuple(
      planFacts(plan, { credits: "always", adjustments: true }),
      fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }),
    )
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
  const statement = "The order in which credits and other facts are handed over changes nothing.";
  return [
    lawOf("orderOfCreditsIsIrrelevant", statement, scenarios, ({ facts, otherOrder }) => {
      const { credits = [] } = facts;
      const other = otherOrder.flatMap((id) => credits.filter((credit) => credit.id === id));
      return difference(
        withoutPlaces(plan.evaluate(facts)),
        withoutPlaces(plan.evaluate({ ...turned(facts), credits: other })),
      );
    }),
  ];
}

/** The facts with every other list of them turned around. */
function turned(facts: PlanFacts): PlanFacts {
  const { cash, adjustments, quotas, segments, groups } = facts;
  return {
    ...facts,
    ...(cash === undefined ? {} : { cash: [...cash].reverse() }),
    ...(adjustments === undefined ? {} : { adjustments: [...adjustments].reverse() }),
    ...(quotas === undefined ? {} : { quotas: [...quotas].reverse() }),
    ...(segments === undefined ? {} : { segments: [...segments].reverse() }),
    ...(groups === undefined
      ? {}
      : { groups: groups.map((group) => ({ ...group, entries: [...group.entries].reverse() })).reverse() }),
  };
}

/** A statement without what tells where in a list a fact stood. */
function withoutPlaces({ issues: _, leftOut: __, ...statement }: Statement): unknown {
  return statement;
}
