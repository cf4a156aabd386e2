import type { CompiledPlan } from "../../../incentives/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { factsScenarios } from "./planCase.js";

/** Universal: with and without a trace. */
export function runsAreEqual(plan: CompiledPlan): readonly Law[] {
  const statement = "The same facts give the same statement, to the byte.";
  return [
    lawOf("runsAreEqual", statement, factsScenarios(plan), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(plan.evaluate(facts, options), plan.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(plan: CompiledPlan): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, factsScenarios(plan), ({ facts }) => {
      const copy = structuredCopy(facts);
      plan.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
