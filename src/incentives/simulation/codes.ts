/**
 * The codes of faults in what a plan is simulated on.
 *
 * @since 0.1.0
 */
export type SimulationCode =
  /** There is no history to replay, or nobody in it; hand over the facts of at least one person and period. */
  | "incentives.empty_simulation"
  /** The history holds a person twice in one period; join the two. */
  | "incentives.duplicate_period"
  /** Warning: Periods of a person do not adjoin, so that totals start anew after the gap; add those between. */
  | "incentives.history_gap"
  /** Warning: The opening state holds what one of the plans does not know, which was left out; begin with a quota period. */
  | "incentives.state_trimmed"
  /** The plans pay in different currencies, so that nothing can be compared; convert one of them. */
  | "incentives.compared_currencies"
  /** With these facts a statement has no value, so that nothing can be compared or added up; complete the facts. */
  | "incentives.simulated_without_value"
  /** A seed or a number of samples is out of its range, or what is drawn from is not one adjoining source; mend it. */
  | "incentives.bad_sampling"
  /** A distribution has bounds, weights or a step that leave nothing to draw; mend them. */
  | "incentives.bad_distribution"
  /** A group shares a fund and its people draw by themselves, so that entries would not fit; draw by period. */
  | "incentives.group_draws_apart"
  /** People are to draw one past period together and do not all have the same periods; complete them, or draw by person. */
  | "incentives.uneven_history"
  /** A change is of no known kind; write a deal, a measure, a quota or an attribute. */
  | "incentives.unknown_change";
