import type {
  Condition,
  ConditionFacts,
  ConditionLeafResult,
  ProcessPosition,
  ProcessRequest,
  ProcessResult,
  Verdict,
} from "../../kernel/index.js";
import type { TierGap } from "../types.js";

/**
 * What a person is to reach, by when, and with what help: plain data to be kept beside the tier's state.
 *
 * @since 0.1.0
 */
export interface ImprovementPlan {
  readonly kind: "improvementPlan";
  readonly id: string;
  readonly personId?: string;
  readonly ladderId: string;
  readonly tierId: string;
  /** The period whose result led to the plan, and its machine reasons. */
  readonly period: string;
  readonly reasons: readonly string[];
  /** What has to be met at the end: the `stay` of the tier. */
  readonly goal: Condition;
  /** Where each test of the goal stood when the plan was opened. */
  readonly criteria: readonly ConditionLeafResult[];
  /** Courses that are to help, by id. */
  readonly training: readonly string[];
  readonly openedOn: string;
  /** The dates of the reviews, rising; the last one decides. */
  readonly reviewsOn: readonly string[];
  /** How often the plan was extended. */
  readonly extensions: number;
  /** Where it stands in `improvementProcess`. */
  readonly position: ProcessPosition;
}

/**
 * How an improvement plan is opened.
 *
 * @since 0.1.0
 */
export interface ImprovementOptions {
  /** The plan's own id. */
  readonly id: string;
  /** The first day of the plan. */
  readonly openedOn: string;
  readonly personId?: string;
  /** Days between reviews; absent: one review, on the last day. */
  readonly reviewEveryDays?: number;
  /** Courses by id; absent: what the tier grants. */
  readonly training?: readonly string[];
}

/**
 * What a review looks at: the day, and what the goal's tests look at.
 *
 * @since 0.1.0
 */
export interface ImprovementFacts extends ConditionFacts {
  readonly on: string;
}

/**
 * What a review of an improvement plan found and suggests; a person decides.
 *
 * @since 0.1.0
 */
export interface ImprovementReview {
  readonly planId: string;
  readonly on: string;
  /** Of the goal as a whole. */
  readonly verdict: Verdict;
  readonly criteria: readonly TierGap[];
  /** `goOn` before the last review, and where a value is missing; then `pass`, `extend` or `fail`. */
  readonly suggestion: "goOn" | "pass" | "extend" | "fail";
  /** Machine reasons: `goal_met`, `goal_unmet`, `goal_missing`; `not_due_yet`, `no_extension_left`. */
  readonly reasons: readonly string[];
  /** The next review after this day; null after the last. */
  readonly nextReviewOn: string | null;
}

/**
 * A decision on an improvement plan: a move of `improvementProcess`; `days` is by how much `extend` extends it (absent:
 * as long as the plan was meant to run).
 *
 * @since 0.1.0
 */
export interface ImprovementRequest extends ProcessRequest {
  readonly days?: number;
}

/**
 * What a decision came to: the plan after it, or the plan as it was with every reason why the move is refused.
 *
 * @since 0.1.0
 */
export interface ImprovementDecision extends Pick<ProcessResult, "actions" | "refusals"> {
  readonly plan: ImprovementPlan;
}
