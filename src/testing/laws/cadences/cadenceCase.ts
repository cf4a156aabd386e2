import type fc from "fast-check";
import type { CadenceFacts, CompiledCadence } from "../../../kernel/cadence/index.js";
import { cadenceFacts } from "../../arbitraries/cadences/cadenceFacts.js";

/** What the laws of cadences are tried on. */
export type CadenceScenario = { readonly facts: CadenceFacts };

export function cadenceScenarios(cadence: CompiledCadence): fc.Arbitrary<CadenceScenario> {
  return cadenceFacts(cadence.document).map((facts) => ({ facts }));
}
