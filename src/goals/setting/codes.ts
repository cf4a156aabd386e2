/**
 * The codes of faults in what `setTarget` and `setTargets` are handed.
 *
 * @since 0.1.0
 */
export type GoalSettingCode =
  /** A step of a target looks at a measure or an attribute; write the number that it stands for. */
  | "goals.step_needs_measure"
  /** The scale of a factor gives grades, or needs more than one number; write one of bands or points with amounts. */
  | "goals.bad_factor_scale"
  /** A ramp is below zero; write a ratio from zero up. */
  | "goals.bad_ramp"
  /** Targets are to be reconciled, and nothing is asked from above; write `topDown`, or leave `reconcile` out. */
  | "goals.no_top_down"
  /** The part of a gap that is closed lies outside 0 to 1; correct it. */
  | "goals.bad_closes"
  /** The gap is shared out by weights, and a target has none; write one for each. */
  | "goals.no_gap_weight"
  /** A target below zero cannot be scaled with the others; reconcile by weight, or take it out. */
  | "goals.negative_scaled";
