/**
 * The codes of issues with an allocation.
 *
 * `allocation.no_parts`, `allocation.bad_part`, `allocation.duplicate_id`, `allocation.negative_weight`,
 * `allocation.zero_denominator`, `allocation.zero_weights`, `allocation.too_fine` and `allocation.bad_count` are about
 * the parts, `allocation.total_not_in_units` is about the whole, `allocation.bad_unit` and `allocation.bad_option` are
 * about the options.
 *
 * @since 0.1.0
 */
export type AllocationCode =
  /** There are no parts to share the total out to; hand over one at least. */
  | "allocation.no_parts"
  /** A part is no object with an id; write `{ id, weight }`. */
  | "allocation.bad_part"
  /** Two parts have the same id; give each its own. */
  | "allocation.duplicate_id"
  /** A weight is below zero; write zero or more. */
  | "allocation.negative_weight"
  /** A weight is a ratio over 0; write a denominator other than 0. */
  | "allocation.zero_denominator"
  /** All weights are zero, so nobody receives the total; give a weight above zero, or let the remainder stand `apart`. */
  | "allocation.zero_weights"
  /** The common denominator of weights that are ratios is too large; write decimals, or use fewer denominators. */
  | "allocation.too_fine"
  /** The number of equal parts is not an integer within the limit that the message names; write one, or hand over ids. */
  | "allocation.bad_count"
  /** The total is not a whole number of units; round it first, or choose a smaller unit. */
  | "allocation.total_not_in_units"
  /** The unit names both places and a step, places outside 0 to 60, or a step that is not positive text; correct it. */
  | "allocation.bad_unit"
  /** An option has a value that is not known; write one that the message lists. */
  | "allocation.bad_option";
