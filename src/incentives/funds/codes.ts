/**
 * The codes of issues with contests, team pools and budgets.
 *
 * @since 0.1.0
 */
export type FundsCode =
  /** The places of a prize overlap those of another, or end before they begin; mend `place` and `to`. */
  | "incentives.bad_prize_places"
  /** A prize or a fund is below zero, or is no whole number of the plan's smallest units; write one that is. */
  | "incentives.bad_fund_amount"
  /** `ties: "tieBreak"` and the field `tieBreak` belong together; add the one that is missing, or remove the other. */
  | "incentives.tie_break_mismatch"
  /** A team pool that is shared by value does not say by which measure; add `measure`. */
  | "incentives.pool_without_measure"
  /** Warning: A prize is higher than that of a better place; order the prizes, unless it is meant. */
  | "incentives.prize_rises"
  /** Hint: Ties that each get the higher prize may pay more than the fund; let them share if that is not meant. */
  | "incentives.ties_pass_fund"
  /** The facts lack the group of a contest or a team pool; give everybody's entries in `groups`. */
  | "incentives.missing_entries"
  /** Two groups have one id, or two entries of a group one person; remove the copy. */
  | "incentives.duplicate_entry"
  /** An entry lacks the value or the weight by which its component ranks or shares; give it. */
  | "incentives.incomplete_entry"
  /** A person's measure differs from the value of the own entry in the group; mend one of the two. */
  | "incentives.entry_differs"
  /** Warning: The person is not in the group, and gets nothing; add the entry, unless it is meant. */
  | "incentives.not_in_group"
  /** Warning: The person is in the group and is not paid, so that a part of the fund goes to nobody; take the entry out. */
  | "incentives.entered_but_not_paid"
  /** Warning: Ties pay more than the fund, by the amount that the message names; raise the fund, or let ties share. */
  | "incentives.over_fund"
  /** A claim on a budget, or the budget, is below zero or no whole number of units; mend or round it first. */
  | "incentives.bad_claim"
  /** The claims come to more than the budget, and its mode is to refuse; cut them, or raise the budget. */
  | "incentives.over_budget";
