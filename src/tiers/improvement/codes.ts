/**
 * The codes of faults when an improvement plan is opened, reviewed or decided.
 *
 * @since 0.1.0
 */
export type ImprovementCode =
  /** The result is of another ladder, or of a tier that it does not have; hand over a result of this ladder. */
  | "tiers.result_of_other_ladder"
  /** The tier has no `stay`, so that a plan would have no goal; write one, or the ladder's `stayAt`. */
  | "tiers.no_goal"
  /** A number of days is no whole number from 1 to 3,660; write one. */
  | "tiers.bad_days";
