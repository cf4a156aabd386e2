import type fc from "fast-check";
import type { AwardFacts, CompiledAward } from "../../../tiers/index.js";
import { awardFacts } from "../../arbitraries/awards/awardFacts.js";

/** What laws of awards are tried on. */
export type AwardScenario = { readonly facts: AwardFacts };

export function scenariosOf({ document }: CompiledAward): fc.Arbitrary<AwardScenario> {
  return awardFacts(document).map((facts) => ({ facts }));
}
