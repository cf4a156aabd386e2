/**
 * The codes of faults in how a component adds up over time and picks its band, found by `compilePlan` and `lintPlan`.
 *
 * @since 0.1.0
 */
export type AccumulationDocumentCode =
  /** An annualized component names a quota period that is no year; leave it out, or write "year" or a fiscal one. */
  | "incentives.annualized_quota_period"
  /** `dealSteps` stand in a component that is annualized, so that no deal has a pay of its own; use `steps`. */
  | "incentives.deal_steps_annualized"
  /** `attainmentSteps` stand in a component without a quota; add a quota, or use `measureSteps`. */
  | "incentives.attainment_steps_without_quota"
  /** `by` picks a band, and the scale has none to be picked: a curve, or a matrix with axes of its own; remove it. */
  | "incentives.by_without_bands"
  /** A windfall rule is over an amount that is not above zero, from which no deal is safe; write one above zero. */
  | "incentives.windfall_over_nothing";

/**
 * The codes of what is allowed there but seldom meant, found by `lintPlan`.
 *
 * @since 0.1.0
 */
export type AccumulationLintCode =
  /** Hint: A choice changes nothing beside the others of its component; remove it, or mend the one that it depends on. */
  | "incentives.choice_without_effect"
  /** Warning: A cap of the scale is passed by a later step of the component; move the cap behind it, or cap again. */
  | "incentives.passes_cap_of_scale"
  /** Hint: A band is picked by another number and paid in slices, which skips or repeats some; use `"whole"` if not meant. */
  | "incentives.by_with_slices";

/**
 * The codes of faults in the facts of a component that adds up over time.
 *
 * @since 0.1.0
 */
export type AccumulationFactsCode =
  /** A period is not of whole months and cannot be annualized by months; write `yearBy: "days"`, or evaluate months. */
  "incentives.period_not_of_months";

/**
 * Every issue code of how components add up over time.
 *
 * @since 0.1.0
 */
export type AccumulationCode = AccumulationDocumentCode | AccumulationLintCode | AccumulationFactsCode;
