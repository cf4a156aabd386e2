import { type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import type { PartnerFactsCode } from "../codes.js";

/** The fault of an entitlement that the program does not have. */
export function unknownEntitlement(id: string, path: string): Issue<PartnerFactsCode> {
  const message = `${quoted(id)} is no entitlement of the program. Name one of its entitlements.`;
  return issueOf<PartnerFactsCode>("tiers.unknown_entitlement", path, message, { id: id.slice(0, 80) });
}

/** The fault of money where the program has no fund. */
export function noFund(path: string): Issue<PartnerFactsCode> {
  const message = "The program has no fund that this could belong to. Write `fund` in it, or leave this out.";
  return issueOf<PartnerFactsCode>("tiers.no_fund", path, message);
}

/** The fault of a measure that the facts lack. */
export function missingMeasure(measure: string): Issue<PartnerFactsCode> {
  const message = `${quoted(measure)}, which the fund accrues on, is not among the facts. Give its value, or null where it is not known.`;
  const params = { measure: measure.slice(0, 80) };
  return issueOf<PartnerFactsCode>("tiers.missing_partner_measure", "/measures", message, params);
}
