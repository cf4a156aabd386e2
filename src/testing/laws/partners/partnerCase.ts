import type fc from "fast-check";
import type { CompiledPartnerProgram, DealRegistrationFacts, PartnerFacts } from "../../../tiers/index.js";
import { dealRegistrations } from "../../arbitraries/partners/dealRegistrations.js";
import { partnerFacts } from "../../arbitraries/partners/partnerFacts.js";

/** What laws about one partner are tried on. */
export type PartnerScenario = { readonly facts: PartnerFacts };

/** What laws about registrations are tried on. */
export type RegistrationScenario = { readonly facts: DealRegistrationFacts };

export function partnerScenarios({ document }: CompiledPartnerProgram): fc.Arbitrary<PartnerScenario> {
  return partnerFacts(document).map((facts) => ({ facts }));
}

export function registrationScenarios({
  document,
}: CompiledPartnerProgram): fc.Arbitrary<RegistrationScenario> {
  return dealRegistrations(document).map((facts) => ({ facts }));
}
