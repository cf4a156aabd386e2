import type fc from "fast-check";
import type { CompiledCrediting, CreditingFacts, CreditingResult } from "../../../incentives/index.js";
import type { FactRecord } from "../../../kernel/index.js";
import {
  type CreditingFactsConstraints,
  creditingFacts,
} from "../../arbitraries/crediting/creditingFacts.js";

/** What laws of crediting are tried on. */
export type CreditingScenario = { readonly facts: CreditingFacts };

export function creditingScenarios(
  crediting: CompiledCrediting,
  constraints: CreditingFactsConstraints = {},
): fc.Arbitrary<CreditingScenario> {
  return creditingFacts(crediting, constraints).map((facts) => ({ facts }));
}

/** The records of the stream that earns. */
export function recordsIn(
  { document }: CompiledCrediting,
  { records }: CreditingFacts,
): readonly FactRecord[] {
  return records[document.event.from] ?? [];
}

/** What each person is credited with. */
export function totalsOf({ people }: CreditingResult): unknown {
  return people;
}
