import type fc from "fast-check";
import type { PersonFacts } from "../../../kernel/index.js";
import type { CompiledRubric } from "../../../kpi/index.js";
import { type RubricFactsConstraints, rubricFacts } from "../../arbitraries/kpi/rubricFacts.js";

/** What most laws of rubrics are tried on. */
export type RubricScenario = { readonly facts: PersonFacts };

export function onePerson(
  rubric: CompiledRubric,
  constraints: RubricFactsConstraints = {},
): fc.Arbitrary<RubricScenario> {
  return rubricFacts(rubric, constraints).map((facts) => ({ facts }));
}
