/**
 * The codes of issues with a weighted mean.
 *
 * Faults of the items and their weights, of the options, and, as a warning, each value that is missing
 * (`weighting.missing_value`); `weighting.rescaled` is the hint that weights within the tolerance were made to sum to
 * one.
 *
 * @since 0.1.0
 */
export type WeightingCode =
  | "weighting.no_items"
  | "weighting.bad_item"
  | "weighting.duplicate_id"
  | "weighting.missing_weight"
  | "weighting.missing_target"
  | "weighting.negative_weight"
  | "weighting.negative_target"
  | "weighting.zero_denominator"
  | "weighting.zero_weights"
  | "weighting.sum_not_one"
  | "weighting.sum_over_one"
  | "weighting.one_remainder"
  | "weighting.bad_option"
  | "weighting.bad_tolerance"
  | "weighting.unknown_item"
  | "weighting.move_to_missing"
  | "weighting.missing_value"
  | "weighting.rescaled";
