import type { GoalAgreementCode } from "./agreement/codes.js";
import type { GoalCascadeCode } from "./cascade/codes.js";
import type { GoalFairnessCode } from "./fairness/codes.js";
import type { GoalPaceCode } from "./pace/codes.js";
import type { GoalSettingCode } from "./setting/codes.js";
import type { GoalChangeCode } from "./versions/codes.js";

/**
 * The codes of faults in a tree of goals, found by `compileGoalTree` and `lintGoalTree`.
 *
 * @since 0.1.0
 */
export type GoalDocumentCode =
  /** A goal stands below one that does not exist; correct `parentId`, or leave it out for a root. */
  | "goals.unknown_parent"
  /** Goals stand below one another in a circle; take one of them out of it. */
  | "goals.cycle"
  /** The tree is deeper than 64 levels; flatten it. */
  | "goals.too_deep"
  /** A goal has no target to be measured by; write it. */
  | "goals.missing_target"
  /** A goal that is to stay in a range lacks an end of it; write `low` and `high`. */
  | "goals.missing_range"
  /** The low end of a range is above the high one; swap them. */
  | "goals.bad_range"
  /** A target lies on the wrong side of its baseline; correct one of them, or the direction. */
  | "goals.wrong_direction"
  /** A number of milestones is not whole; write a whole number, or choose another direction. */
  | "goals.not_whole"
  /** The least of a clamp is above its most; swap them. */
  | "goals.bad_clamp"
  /** Two goals of one owner share a key while their periods overlap; give one another key. */
  | "goals.duplicate_key"
  /** Goals of one key have different units; give them one unit, or different keys. */
  | "goals.key_of_two_units"
  /** Goals whose numbers are put together have different units; give them one, or roll up their progress. */
  | "goals.mixed_units"
  /** Actual values are pooled of a goal that does not add up; roll up progress in its place. */
  | "goals.actuals_do_not_add"
  /** Pooled actual values have no weights to move; choose `reweight`, `zero` or `refuse`. */
  | "goals.move_in_actuals";

/**
 * The codes of what is allowed in a tree of goals but seldom meant, found by `lintGoalTree`.
 *
 * @since 0.1.0
 */
export type GoalLintCode =
  /** Hint: The tree has several roots, whose progress is averaged; name one goal above them, or weigh them. */
  | "goals.several_roots"
  /** Hint: Some roots have weights and this one counts as 1; write a weight for each. */
  | "goals.missing_weight"
  /** Warning: The period of a goal leaves that of the goal above; correct one of them. */
  | "goals.period_mismatch"
  /** Warning: Threshold, target and stretch are not in the order of the direction; correct them. */
  | "goals.threshold_order"
  /** Hint: The targets below a goal do not sum to its own; cascade it again, or keep the gap on purpose. */
  | "goals.targets_do_not_sum"
  /** Hint: Nothing says where the data of a goal come from; write `source`. */
  | "goals.no_source"
  /** Hint: Nothing says how often progress is looked at; write `checkIn`. */
  | "goals.no_check_in"
  /** Hint: One goal far above its target can hide another below it; write `clamp.most`. */
  | "goals.uncapped"
  /** Warning: A target of zero gives no ratio; write a baseline, or another direction. */
  | "goals.zero_target"
  /** Warning: A target below zero gives no ratio; write a baseline. */
  | "goals.negative_target"
  /** Warning: Baseline and target are equal, so that there is no way between them; move one of them. */
  | "goals.zero_distance"
  /** Warning: A field has no effect on this goal; remove it, or see which field is meant. */
  | "goals.unused_field"
  /** Hint: A goal stands below an archived one and counts for nothing either; archive it too, or move it. */
  | "goals.below_archived"
  /** Warning: A goal has neither a measure nor a goal below that counts; write `measure`, or add goals below. */
  | "goals.no_measure";

/**
 * The codes of faults in the facts that goals are judged by.
 *
 * @since 0.1.0
 */
export type GoalFactsCode =
  /** The facts lack a measure that goals for everybody need; give it, or null where it is not known. */
  | "goals.missing_measure"
  /** The person whom the facts are about stands among the owners too; give the measures once. */
  | "goals.person_among_owners"
  /** Warning: Somebody among the owners owns no goal of the tree; correct the id, or leave them out. */
  | "goals.unknown_owner"
  /** Warning: No goal reads the measures of a period; correct the period, or leave them out. */
  | "goals.unread_period"
  /** The option `only` names no goal of the tree; name one. */
  | "goals.unknown_goal";

/**
 * The codes of faults in what `cascadeGoal` and `assessSmart` are handed.
 *
 * @since 0.1.0
 */
export type GoalCallCode =
  /** There are no shares to cascade the goal to; hand over one at least. */
  | "goals.no_shares"
  /** A goal is to be cascaded whose target is absent or a measure; write a constant target. */
  | "goals.no_constant_target"
  /** A goal that does not add up cannot be split or over-assigned; leave `overAssignment` and `step` out. */
  | "goals.ratio_goal_split"
  /** The over-assignment is not above zero; write `1.1` for ten percent more. */
  | "goals.bad_over_assignment"
  /** The step is not above zero; write the unit that shares are multiples of. */
  | "goals.bad_step"
  /** A number to be split is no whole number of steps; choose a smaller step, or another over-assignment. */
  | "goals.not_in_steps"
  /** The bounds of a growth or of a z-score are in the wrong order; swap them. */
  | "goals.unsorted_bounds";

/**
 * Every issue code of this domain. Faults in the shape of a document or a fact have the codes `document.*`, `decimal.*`
 * and `period.*`; those of weights have `weighting.*`, and those of shares `allocation.*`.
 *
 * @since 0.1.0
 */
export type GoalsCode =
  | GoalPaceCode
  | GoalChangeCode
  | GoalAgreementCode
  | GoalDocumentCode
  | GoalLintCode
  | GoalFactsCode
  | GoalCallCode
  | GoalCascadeCode
  | GoalFairnessCode
  | GoalSettingCode;
