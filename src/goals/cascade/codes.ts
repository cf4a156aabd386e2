/**
 * The codes of faults in what `cascadeLevels` is handed.
 *
 * @since 0.1.0
 */
export type GoalCascadeCode =
  /** There is no level to cascade the goal to; hand over one at least. */
  | "goals.no_levels"
  /** A part stands under one that no level above has; correct `under`. */
  | "goals.unknown_part"
  /** No part stands below a goal, so that its target would be nobody's; add one, or leave `under` out. */
  | "goals.no_parts_below"
  /** A part of a goal that adds up has no weight while others have one; write a weight for each, or for none. */
  | "goals.missing_part_weight"
  /** A ratio goal is to be moved from where each part stands, and a part does not say; write its `baseline`. */
  | "goals.missing_part_baseline"
  /** The baselines of parts cannot be scaled to the target, because their mean is zero; choose `"shift"`. */
  | "goals.zero_mean_baseline"
  /** A goal that adds up gets its numbers by weights alone; leave `values` and the baselines of parts out. */
  | "goals.values_of_sum_goal";
