import type { Locale } from "../../types.js";

/** The words for why a customer has no grade, or kept the one before. */
export const segmentsReasons: Locale["reasons"] = {
  missing_field: "the customer lacks this field",
  no_weight: "no item that is known has a weight",
  held_by_hysteresis: "kept the grade before, the score is not far enough beyond the bound",
  never_ordered: "the customer has not ordered yet",
  outside_bins: "a value lies outside the ends of the bins",
  no_scores: "no customer has a score",
  overlapping_rules: "several rules fit, and each is to fit alone",
  total_not_positive: "all values together are not above zero",
  value_zero: "the value is zero",
  value_below_zero: "the value is below zero",
  no_opening_customers: "there were no customers on the first day",
  no_cells: "there are no values to go through",
  counts_do_not_fit: "the counts would have fewer than no customers kept, or more than all",
  no_opening_revenue: "there was no revenue on the first day",
  no_repeat_period: "no customer has been one for longer than its first period",
  diverges: "customers stay for ever, so that the sum has no end",
  mean_diverges: "the model gives no mean worth of a purchase",
  no_repeat_value: "what a repeat purchase is worth is not known",
  no_value_known: "no customer has a value",
  below_tier: "the owner is below the tier that is asked for",
  unowned: "the customer has no owner",
  no_tier: "the owner has no tier",
};
