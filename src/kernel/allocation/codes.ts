/**
 * The codes of issues with an allocation.
 *
 * `allocation.no_parts`, `allocation.bad_part`, `allocation.duplicate_id`, `allocation.negative_weight`,
 * `allocation.zero_denominator`, `allocation.zero_weights` and `allocation.bad_count` are about the parts,
 * `allocation.total_not_in_units` is about the whole, `allocation.bad_unit` and `allocation.bad_option` are about the
 * options.
 *
 * @since 0.1.0
 */
export type AllocationCode =
  | "allocation.no_parts"
  | "allocation.bad_part"
  | "allocation.duplicate_id"
  | "allocation.negative_weight"
  | "allocation.zero_denominator"
  | "allocation.zero_weights"
  | "allocation.bad_count"
  | "allocation.total_not_in_units"
  | "allocation.bad_unit"
  | "allocation.bad_option";
