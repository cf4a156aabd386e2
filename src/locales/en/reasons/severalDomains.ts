import type { Locale } from "../../types.js";

/** The words for reasons that several domains give; they go before what each of them says. */
export const severalDomainsReasons: Locale["reasons"] = {
  all_missing: "everything that counts is missing",
  bad_range: "the bounds leave no range",
  below_first_band: "below the first band, where there is no grade",
  missing_value: "a value that is needed is missing",
  move_to_missing: "what the weight would move to is missing too",
  no_owner: "no owner is named",
  no_spread: "all values are equal",
  not_counted: "does not count",
  no_weight: "nothing that is known has a weight",
};
