/**
 * The codes of what `assessFairness` refuses, and of what it finds in a set of targets.
 *
 * @since 0.1.0
 */
export type GoalFairnessCode =
  /** Warning: Fewer people than is healthy are expected to reach their target; lower targets, or give more support. */
  | "goals.too_few_at_target"
  /** Warning: More people than is healthy are expected to reach their target; raise targets. */
  | "goals.too_many_at_target"
  /** Warning: Somebody's target asks far more or less of the potential than those of all; move it, or say why. */
  | "goals.uneven_target"
  /** A potential is below zero; write zero or more. */
  | "goals.negative_potential"
  /** Bounds of the healthy share are no ratios in order, or a tolerance is below zero; correct them. */
  | "goals.bad_fairness_bounds";
