import type { Locale } from "../../types.js";

/** The words for why a figure of a breakdown, or of a report on records, is not there. */
export const breakdownReasons: Locale["reasons"] = {
  no_base: "there is no value in the earlier period",
  not_additive: "the parts do not add up",
  other_periods: "the parts are compared with other periods than the whole",
  zero_total: "the total is zero",
  no_change: "the total has not changed",
  not_ranked: "takes no rank",
  no_parts: "no part has a value",
  nothing_to_check: "there was nothing to check",
};
