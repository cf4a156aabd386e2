import type { Locale } from "../../types.js";

/** The words for what a partner's fund and registrations of deals came to. */
export const partnersReasons: Locale["reasons"] = {
  no_development_fund: "the program has no fund",
  not_enough_funds: "not enough money in the fund",
  above_approval: "more than was approved",
  no_open_approval: "nothing was approved for it",
  not_approved_yet: "claimed before it was approved",
  claim_too_late: "claimed too late",
  approval_closed: "already claimed in full",
  registered_first: "registered first",
  registered_before: "another partner registered it before",
  already_registered: "registered by the same partner already",
  registered_same_day: "registered by several partners on one day",
  not_extended: "the extension came too late, or the program grants none",
  won_unprotected: "won after the protection had ended",
  not_yet_registered: "not yet registered on this day",
};
