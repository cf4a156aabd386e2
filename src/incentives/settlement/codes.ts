/**
 * The codes of the settlement of a plan: in its document, in the cash and in the balances that it is evaluated on.
 *
 * @since 0.1.0
 */
export type SettlementCode =
  /** A holdback names both a share and an amount, or neither; keep one of the two. */
  | "incentives.share_or_amount"
  /** A share of a settlement is not from 0 to 1, or an amount is below zero; correct it. */
  | "incentives.settlement_out_of_range"
  /** A draw is forgiven or recovered from its end on, and has no end; write `effective.to`. */
  | "incentives.draw_without_end"
  /** A draw that is never recovered says how it is recovered; remove that, or make it recoverable. */
  | "incentives.recovery_without_effect"
  /** A release names no time, or more than one; write one of periods, days and months. */
  | "incentives.one_release_time"
  /** Warning: A holdback stands behind a draw or a minimum, so that it holds what these have made of pay; move it up. */
  | "incentives.holdback_after_draw"
  /** Warning: The amount of a draw is not known, so that nothing can be settled; give the measure. */
  | "incentives.missing_draw_amount"
  /** Warning: Whether a holdback is released cannot be said, because a fact is missing; it stays held. */
  | "incentives.undecided_release"
  /** Warning: A line is held until cash comes in and tells no deals, so that no cash can release it; give its credits. */
  | "incentives.no_deals_to_hold"
  /** Cash is dated outside the period that is evaluated; hand it over with its own period. */
  | "incentives.cash_outside_period"
  /** Warning: Cash is of a record of which nothing is held and nothing was credited; correct the record, or leave it out. */
  | "incentives.unmatched_cash"
  /** The state has a balance that no version of the plan keeps; hand the state over unchanged. */
  | "incentives.state_of_unknown_settlement";
