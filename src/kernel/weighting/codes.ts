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
  /** There is nothing to take a mean of; hand over one item at least. */
  | "weighting.no_items"
  /** An item is no object with an id; write `{ id, value, weight }`. */
  | "weighting.bad_item"
  /** Two items have the same id; give each its own. */
  | "weighting.duplicate_id"
  /** An item has no weight; write one, or choose the weights `equal` or `remainder`. */
  | "weighting.missing_weight"
  /** An item has no target to take its weight from; write it. */
  | "weighting.missing_target"
  /** A weight is below zero; write zero or more. */
  | "weighting.negative_weight"
  /** A target below zero can be no weight; write zero or more. */
  | "weighting.negative_target"
  /** A weight is a ratio over 0; write a denominator other than 0. */
  | "weighting.zero_denominator"
  /** All weights are zero; give one item at least a weight above zero. */
  | "weighting.zero_weights"
  /** The common denominator of weights that are ratios is too large; write decimals, or use fewer denominators. */
  | "weighting.too_fine"
  /** Explicit weights do not sum to 1; correct them, choose other weights, or name a tolerance. */
  | "weighting.sum_not_one"
  /** The weights sum to more than 1 and leave nothing for the remainder; lower them. */
  | "weighting.sum_over_one"
  /** No item lacks a weight, so that none takes what is left, as the weights `remainder` say; leave out one at least. */
  | "weighting.one_remainder"
  /** An option has a value that is not known; write one that the message lists. */
  | "weighting.bad_option"
  /** The tolerance is below zero; write how far the weights may miss a sum of 1, such as `0.01`. */
  | "weighting.bad_tolerance"
  /** The policy moves weight to an item that does not exist; name one of the items. */
  | "weighting.unknown_item"
  /** The item that the weight of missing values moves to is missing itself; choose another item or policy. */
  | "weighting.move_to_missing"
  /** Warning: The value of an item is missing; hand it over, or see what the missing policy does. */
  | "weighting.missing_value"
  /** Hint: Weights within the tolerance were rescaled to sum to 1; write weights that do. */
  | "weighting.rescaled";
