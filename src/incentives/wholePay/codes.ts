/**
 * The codes of issues with pay packages.
 *
 * @since 0.1.0
 */
export type WholePayCode =
  /** The share of a deduction limit is not between 0 and 1, or its floor is below zero; mend it. */
  | "incentives.bad_deduction_limit"
  /** A deduction is below zero; pay it as a part instead. */
  | "incentives.negative_deduction"
  /** Warning: Deductions have no limit, so that a month's whole pay may be taken; add `limit`, unless it is meant. */
  | "incentives.deductions_unlimited"
  /** Hint: There is a deduction limit, and nothing that it holds for; remove it, or add deductions. */
  | "incentives.limit_without_deductions"
  /** Warning: Two parts are paid by one measure, so that it is paid twice; remove one of them. */
  | "incentives.pay_counted_twice"
  /** Warning: The market figure is missing or not above zero, so that there is no ratio; give it. */
  | "incentives.no_market_figure"
  /** Warning: The parts sum to less than zero, so that nothing can be deducted; settle it before, or book it by hand. */
  | "incentives.negative_gross"
  /** The opening state is that of another pay package; hand over the state of this one. */
  | "incentives.state_of_another_package"
  /** The state carries what no deduction of the package is for; keep the deduction, with an amount of 0. */
  | "incentives.balance_of_unknown_deduction";
