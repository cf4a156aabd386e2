/**
 * The codes of faults in what the health of a plan is judged by, and of what it hints at.
 *
 * @since 0.1.0
 */
export type HealthCode =
  /** The threshold is not from 0 to 1, or the point of excellence not above 1; write ratios of the quota. */
  | "incentives.bad_health_bounds"
  /** Hint: Fewer than half of the people reached 100 %; look at quotas and territories. */
  | "incentives.few_at_target"
  /** Hint: More than three quarters of the people reached 100 %; look at quotas, which may be too low. */
  | "incentives.many_at_target";
