/**
 * The codes of issues with the amortization and the accrual of commissions.
 *
 * @since 0.1.0
 */
export type AccountingCode =
  /** An amount to be amortized is below zero or no whole number of units; write zero or more, rounded. */
  | "incentives.bad_cost"
  /** The term is given by neither or both of `to` and `months`, or is not positive; give one, after `from`. */
  | "incentives.bad_term"
  /** The monthly method needs whole months between `from` and `to`; mend the dates, or use `"daily"`. */
  | "incentives.term_not_whole_months"
  /** An impairment is more than what is left on its day; lower it. */
  | "incentives.impairment_above_carrying"
  /** An impairment stands before the term, or after the end of the contract; mend its day. */
  | "incentives.impairment_outside_term"
  /** The contract ends before its term begins; mend one of the two days. */
  | "incentives.ended_before_term"
  /** The closings are not in order of time, or one comes after the final one; order them. */
  | "incentives.closings_unsorted"
  /** A closing has no pay and there is no scale, or there are both; give one of the two. */
  | "incentives.accrual_without_pay";
