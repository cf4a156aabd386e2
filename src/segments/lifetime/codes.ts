/**
 * The codes of faults in models and histories of purchases, and in lifetime values.
 *
 * @since 0.1.0
 */
export type LifetimeCode =
  /** Purchases are counted by week or by month, and ages are asked for in another unit; name the same one. */
  | "segments.uneven_units"
  /** The histories are in another unit of time than the model; sum the purchases up in the unit of the model. */
  | "segments.unit_mismatch"
  /** A parameter of a model is not above zero; write the one that was fitted. */
  | "segments.bad_parameter"
  /** A history cannot be: its last purchase lies outside its age, or a count is not whole; correct it. */
  | "segments.bad_history"
  /** The time to be predicted is below zero, or too long for the model; shorten it. */
  | "segments.bad_horizon"
  /** A rate, a margin or an amount is out of range; write one in the range that the message names. */
  | "segments.rate_out_of_range"
  /** A trace explains one customer, and there are several, or none; hand over one. */
  | "segments.trace_of_many";
