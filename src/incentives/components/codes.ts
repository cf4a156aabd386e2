/**
 * The codes of what the kinds of components of a plan find wrong, or seldom meant, in a document and in facts.
 *
 * @since 0.1.0
 */
export type ComponentsCode =
  /** A component looks at the pay of one that is paid with it or after it; put it behind that one. */
  | "incentives.pay_not_yet_known"
  /** Bounds of a milestone are multiples of a quota, and it has none; add `quota`, or leave `boundsIn` out. */
  | "incentives.quota_required"
  /** The months of a residual stand out of order or overlap; write them in rising order, each month once. */
  | "incentives.schedule_out_of_order"
  /** Hint: No entry of a residual holds some months in between, which pay nothing; let the entries adjoin if not meant. */
  | "incentives.schedule_gap"
  /** A level of a manager's override stands twice; keep one of the two. */
  | "incentives.duplicate_level"
  /** A penalty names the pay that it may take from twice; keep one of the two. */
  | "incentives.repeated_pay"
  /** Warning: Two penalties may take from the same pay, each all of it; name the earlier one in `of` of the later. */
  | "incentives.penalties_overlap"
  /** Warning: It cannot be said whether some deals count, because a field is missing; give it, or they pay nothing. */
  | "incentives.undecided_deal";
