import fc from "fast-check";
import type { CompiledStageModel, PipelineFacts } from "../../../pipeline/index.js";
import { pipelineFacts } from "../../arbitraries/pipeline/pipelineFacts.js";
import { difference, type Law, lawOf } from "../law.js";
import { historiesOf, withoutPlaces } from "./pipelineCase.js";

type OrderScenario = { readonly facts: PipelineFacts; readonly ranks: readonly number[] };

/** Universal. */
export function orderIsIrrelevant(model: CompiledStageModel): readonly Law[] {
  const scenarios: fc.Arbitrary<OrderScenario> = fc.record({
    facts: pipelineFacts(model),
    ranks: fc.array(fc.nat(99), { minLength: 9, maxLength: 9 }),
  });
  const statement = "The order in which deals and changes are handed over changes nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenarios, ({ facts, ranks }) => {
      const other = {
        ...facts,
        deals: shuffled(facts.deals, ranks),
        changes: shuffled(facts.changes ?? [], ranks),
        fieldChanges: shuffled(facts.fieldChanges ?? [], ranks),
      };
      return (
        difference(withoutPlaces(model.evaluate(facts)), withoutPlaces(model.evaluate(other))) ??
        difference(historiesOf(model, facts), historiesOf(model, other))
      );
    }),
  ];
}

function shuffled<T>(items: readonly T[], ranks: readonly number[]): readonly T[] {
  return items
    .map((item, index) => ({ item, rank: ranks[index % ranks.length] ?? 0 }))
    .reverse()
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
