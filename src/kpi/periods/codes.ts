/**
 * The codes of faults in a measure over several periods, and in the values that it is handed.
 *
 * @since 0.1.0
 */
export type CrossPeriodCode =
  /** There are more or fewer weights than periods in the window; write one for each, oldest first. */
  | "kpi.weights_per_period"
  /** Weights stand where nothing is weighed; remove them, or take the mean of trailing periods. */
  | "kpi.unused_weights"
  /** A value belongs to a period outside the window; leave it out, or correct the period. */
  | "kpi.period_outside_window"
  /** A period has two values; keep one of them. */
  | "kpi.duplicate_period";
