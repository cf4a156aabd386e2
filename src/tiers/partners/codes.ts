/**
 * The codes of faults in a partner program.
 *
 * @since 0.1.0
 */
export type PartnerProgramCode =
  /** A tier is named that the partner program does not list; name one of its tierIds. */
  | "tiers.unknown_partner_tier"
  /** A tier stands twice in one list of a partner program; keep one of the two. */
  | "tiers.duplicate_partner_tier"
  /** A quantity, an amount or a rate of a partner program is below zero, or a coverage above 1; correct it. */
  | "tiers.partner_number_out_of_range"
  /** An amount is finer than the minor unit of the currency; round it first. */
  | "tiers.too_fine_amount"
  /** A fund has no money: it names neither an accrual nor grants; write one of them. */
  | "tiers.fund_without_money"
  /** Warning: A tier is entitled to less than the tier below it; mend one of the two, unless that is meant. */
  | "tiers.lower_entitlement";

/**
 * The codes of faults in what happened with partners.
 *
 * @since 0.1.0
 */
export type PartnerFactsCode =
  /** The facts lack the measure that the fund accrues on; give it, or null where it is not known. */
  | "tiers.missing_partner_measure"
  /** A use names an entitlement that the program does not have; name one of its entitlements. */
  | "tiers.unknown_entitlement"
  /** The state of a partner closes a period that does not end before this one begins; hand over that of the period before. */
  | "tiers.partner_state_not_before"
  /** Money is given where the program has no fund; write `fund` in it, or leave the money out. */
  | "tiers.no_fund"
  /** A use, an approval or a claim lies outside the period; evaluate the period that it lies in. */
  | "tiers.outside_partner_period"
  /** A use, an approval, a claim or a registration has an id that another has; give each its own. */
  | "tiers.duplicate_partner_fact"
  /** A quantity or an amount is below zero; correct it. */
  | "tiers.negative_partner_amount"
  /** A registration lacks a field that its deal is known by; give it. */
  | "tiers.missing_deal_field"
  /** A registration is extended, won or withdrawn before it was registered; correct the dates. */
  | "tiers.before_registration"
  /** The program has no registration of deals; write `registration`. */
  | "tiers.no_registration_rules";

/**
 * The codes of issues with partner programs.
 *
 * @since 0.1.0
 */
export type PartnersCode = PartnerProgramCode | PartnerFactsCode;
