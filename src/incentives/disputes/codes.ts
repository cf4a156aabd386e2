/**
 * The codes of faults in disputes.
 *
 * @since 0.1.0
 */
export type DisputesCode =
  /** A dispute names a line that the statement does not have; name one of its lines, or none for the whole of it. */
  | "incentives.unknown_disputed_line"
  /** A result that is compared carries no trace; evaluate it with the option trace. */
  | "incentives.dispute_without_trace"
  /** Warning: The plan on these facts does not give what is disputed; hand over what it was computed from. */
  | "incentives.dispute_not_reproduced"
  /** An accepted dispute has no cause to book under; name one in the decision. */
  | "incentives.decision_without_cause"
  /** There is no value to grant, because a claim or what was computed is no number; name the value in the decision. */
  | "incentives.decision_without_value";
