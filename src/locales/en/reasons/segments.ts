import type { Locale } from "../../types.js";

/** The words for why a customer has no grade, or kept the one before. */
export const segmentsReasons: Locale["reasons"] = {
  missing_field: "the customer lacks this field",
  no_weight: "no item that is known has a weight",
  held_by_hysteresis: "kept the grade before, the score is not far enough beyond the bound",
};
