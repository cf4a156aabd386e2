import type { Locale } from "../../types.js";

/** The words for the reasons of rubrics. */
export const kpiReasons: Locale["reasons"] = {
  too_new: "too new to rate",
  missing_value: "a value that counts is missing",
  all_missing: "all values that count are missing",
  move_to_missing: "the indicator that weight would move to has no ratio either",
  not_applicable: "not applicable",
  missing_target: "the target is missing",
  missing_bound: "a bound of the curve is missing",
  zero_target: "the target is zero",
  negative_target: "the target is below zero",
  bad_range: "the bounds of the curve leave no range",
  rating_off_scale: "the rating lies outside its scale",
  below_first_band: "below the first band, where there is no grade",
  nothing_left: "zero or less, where less is better: the most that the curve gives",
  threshold_missed: "on the wrong side of the threshold",
  in_range: "within the range",
  out_of_range: "outside the range",
  target_reached: "a target of zero, which is reached",
  target_missed: "a target of zero, which is not reached",
  target_size: "the size of a target or baseline below zero",
  zero_baseline: "the baseline is zero",
};
