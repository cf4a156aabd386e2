/**
 * The codes of faults in adjustments.
 *
 * @since 0.1.0
 */
export type AdjustmentsCode =
  /** An id stands twice among the adjustments; remove the copy, or give each its own. */
  | "incentives.duplicate_adjustment"
  /** An adjustment is dated outside the period that is evaluated; book it in its own period. */
  | "incentives.adjustment_outside_period"
  /** An adjustment counts to attainment and names no component with a measure; name one, or let it count to pay. */
  | "incentives.adjustment_without_measure";
