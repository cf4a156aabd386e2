/**
 * The codes of faults in what `scoreRfm` and `segmentRfm` are handed.
 *
 * @since 0.1.0
 */
export type RfmCode =
  /** The source has transactions and aggregates, or neither; hand over one of the two. */
  | "segments.rfm_source"
  /** The transactions cannot be gone through to their end; hand over an array, a set or a generator that does not throw. */
  | "segments.unreadable_transactions"
  /** Transactions are in several currencies, which do not add up; convert them first, or score each currency by itself. */
  | "segments.rfm_currencies"
  /** A segmentation of RFM scores looks at a field that scores have not; use those of a scored customer. */
  | "segments.unknown_rfm_field"
  /** An order is later than the day on which customers are looked at; correct the date, or asOf. */
  | "segments.order_after_as_of"
  /** A customer has orders and no single day of the last one, or the reverse; write one of the two, or none for no orders. */
  | "segments.rfm_recency"
  /** A count of orders is no whole number of zero or more; correct it. */
  | "segments.rfm_orders"
  /** An amount is below zero, and refunds are refused; take it out, or choose what refunds do. */
  | "segments.rfm_refund"
  /** Two choices of how to score contradict each other; leave one of the two out. */
  | "segments.rfm_choices"
  /** The cuts of a dimension do not rise between its ends; list each once, from the lowest up. */
  | "segments.rfm_cuts"
  /** A weight is below zero, or all are zero; write weights of which one is above zero. */
  | "segments.rfm_weights"
  /** Warning: A value equals several bounds, so that bins stay empty; use fewer bins, cuts or the boundary lowerBand. */
  | "segments.rfm_ties"
  /** Warning: A value lies outside the ends of its bins, and the customer has no score; widen the ends, or leave them out. */
  | "segments.rfm_outside";
