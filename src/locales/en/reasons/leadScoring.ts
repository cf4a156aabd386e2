import type { Locale } from "../../types.js";

/** The words for the reasons of lead scores. */
export const leadScoringReasons: Locale["reasons"] = {
  no_won_leads: "no lead was won yet",
  no_lost_leads: "no lead was lost yet",
  no_evidence: "leads like this one were neither won nor lost",
  missing_stage: "the lead is in no stage",
  won_stage: "the lead is in a stage that is won",
  unset: "not set",
  unseen_value: "no closed lead had it",
  too_few_leads: "too few closed leads had it",
  no_counts: "no lead with this field was won, or lost",
};
