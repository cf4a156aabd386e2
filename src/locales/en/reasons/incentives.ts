import type { Locale } from "../../types.js";

/** The words for why a plan pays nothing, or nothing that is known, beside those that all domains share. */
export const incentivesReasons: Locale["reasons"] = {
  missing_quota: "the quota is missing",
  missing_attribute: "an attribute that decides who takes part is missing",
  missing_person: "nobody is named, and the plan is for named people",
  no_measure: "it looks at no measure",
  not_reached: "no value reaches it",
};
