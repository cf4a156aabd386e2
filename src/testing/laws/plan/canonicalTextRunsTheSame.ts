import { type CompiledPlan, compilePlan, type PlanFacts, type Statement } from "../../../incentives/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { factsScenarios } from "./planCase.js";

/** Universal. */
export function canonicalTextRunsTheSame(plan: CompiledPlan): readonly Law[] {
  const statement =
    "The canonical text of rules and facts, read again, gives the same statement with the same text.";
  return [
    lawOf("canonicalTextRunsTheSame", statement, factsScenarios(plan), ({ facts }) => {
      const first = plan.evaluate(facts, { canonical: true });
      const { rules = "", facts: text = "" } = first.canonical ?? {};
      const again: PlanFacts = JSON.parse(text);
      const compiled = plan.versions.length > 1 ? plan : compilePlan(JSON.parse(rules));
      return difference(withoutPlaces(first), withoutPlaces(compiled.evaluate(again, { canonical: true })));
    }),
  ];
}

/** A statement without issues, which tell where in a list a fact stood. */
function withoutPlaces({ issues: _, leftOut: __, ...statement }: Statement): unknown {
  return statement;
}
