import type fc from "fast-check";
import type { CompiledLeadScoring, Lead, LeadFrequencies } from "../../../pipeline/index.js";
import { leads } from "../../arbitraries/leads/leads.js";

/** The leads that a law is tried on. */
export type LeadScenario = { readonly leads: readonly Lead[] };

export function leadScenarios(scoring: CompiledLeadScoring): fc.Arbitrary<LeadScenario> {
  return leads(scoring).map((drawn) => ({ leads: drawn }));
}

/** A lead among those that it is scored by. */
export type ScoredScenario = { readonly lead: Lead; readonly frequencies: LeadFrequencies };

/** The last lead, as an open one, and what the others count. */
export function scoredScenarios(scoring: CompiledLeadScoring): fc.Arbitrary<ScoredScenario> {
  return leads(scoring).map((drawn) => {
    const last: Lead = drawn.at(-1) ?? { id: "nobody" };
    const { frequencies } = scoring.count(drawn.slice(0, -1));
    return { lead: { ...last, outcome: null }, frequencies };
  });
}
