/**
 * The codes of faults in what retention is taken of.
 *
 * @since 0.1.0
 */
export type RetentionCode =
  /** Warning: The counts would have fewer than no customers kept, or more than all; count by ids. */
  | "segments.counts_do_not_fit"
  /** An amount of recurring revenue, or of a change of it, is below zero; write zero or more. */
  | "segments.negative_revenue"
  /** A customer is reactivated and had revenue at the start; it is one of the two. */
  | "segments.reactivated_at_opening"
  /** Warning: More revenue is lost than there was at the start; check the losses. */
  | "segments.losses_above_opening"
  /** The months without a purchase that make a customer new are fewer than those that make it lost; write as many. */
  | "segments.new_before_lost"
  /** The period is longer than a customer may go without a purchase, so that it could come and be lost in it; shorten it. */
  | "segments.period_too_long";
