/**
 * The codes of refunds and of what a plan says about them.
 *
 * @since 0.1.0
 */
export type ClawbackCode =
  /** `base: "reRated"` needs `attainment: "reversed"`; write `"ownShare"`, or let attainment be reversed. */
  | "incentives.rerated_attainment_kept"
  /** The steps of a clawback do not rise, or a share is not between 0 and 1; put them in order, or mend the share. */
  | "incentives.clawback_steps"
  /** Hint: The window ends before the last step or the term does; lengthen it, or drop what it never reaches. */
  | "incentives.clawback_beyond_window"
  /** Warning: A refund of a deal of another period counts as a negative amount now; say in `clawback` how to take back. */
  | "incentives.refund_without_clawback"
  /** Warning: No deal that can be taken back has the record that a refund names; correct `refundOf`, or adjust by hand. */
  | "incentives.refund_of_unknown_record"
  /** Warning: A refund came after the clawback window of its deal, so that nothing is taken; adjust by hand if it should be. */
  | "incentives.refund_outside_window"
  /** Warning: A refund is larger than what is left of its deal; the rest is left out: mend the amount. */
  | "incentives.refund_exceeds_deal"
  /** Warning: A refund has the sign of its deal, so that it would add to it; give it as a negative amount. */
  | "incentives.refund_not_negative"
  /** Warning: The old period has no pay without a refunded deal, so that the deal's own share was taken; check it by hand. */
  | "incentives.refund_not_rerated"
  /** Warning: A deal lacks the term to prorate its clawback by, so that nothing is taken; give the field with the deal. */
  | "incentives.missing_term"
  /** The history in a state is of a period that its own period does not reach; hand the state over unchanged. */
  | "incentives.history_after_state";
