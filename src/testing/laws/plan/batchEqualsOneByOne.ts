import type { CompanyFacts, CompiledPlan, PlanFacts } from "../../../incentives/index.js";
import { companies } from "../../arbitraries/plan/companies.js";
import { difference, type Law, lawOf } from "../law.js";

type CompanyScenario = { readonly people: readonly PlanFacts[] };

/** Universal: with credits in another order, too. */
export function batchEqualsOneByOne(plan: CompiledPlan): readonly Law[] {
  const statement = "A whole company in one pass is paid what everybody is paid alone.";
  const scenarios = companies(plan).map((people): CompanyScenario => ({ people }));
  return [
    lawOf("batchEqualsOneByOne", statement, scenarios, ({ people }) => {
      const credited = [
        ...new Set(people.flatMap(({ credits = [] }) => credits.map(({ measure }) => measure))),
      ];
      const alone = people.map((facts) => {
        const { personId, value, reason, payable, lines, state } = plan.evaluate(
          withNothing(facts, credited),
        );
        return {
          personId,
          value,
          ...(reason === undefined ? {} : { reason }),
          payable,
          components: lines.map((line) => ({ id: line.id, value: line.value })),
          state,
        };
      });
      return difference(alone, plan.evaluateCompany(companyOf(people, credited)).people);
    }),
  ];
}

/** Facts in which a credited measure is what its credits come to, and nothing where there are none. */
function withNothing(
  { credits = [], measures, ...facts }: PlanFacts,
  credited: readonly string[],
): PlanFacts {
  const idle = credited.filter((name) => !credits.some(({ measure }) => measure === name));
  const nothing = Object.fromEntries(idle.map((name) => [name, "0"]));
  return { ...facts, credits, measures: { ...without(measures, credited), ...nothing } };
}

function companyOf(people: readonly PlanFacts[], credited: readonly string[]): CompanyFacts {
  return {
    period: people[0]?.period ?? "",
    credited,
    people: people.map(({ period: _, credits: __, measures, personId = "", ...facts }) => ({
      ...facts,
      personId,
      measures: without(measures, credited),
    })),
    credits: people
      .flatMap(({ credits = [], personId = "" }) => credits.map((credit) => ({ ...credit, personId })))
      .reverse(),
  };
}

function without(measures: PlanFacts["measures"], names: readonly string[]): PlanFacts["measures"] & object {
  return Object.fromEntries(Object.entries(measures ?? {}).filter(([name]) => !names.includes(name)));
}
