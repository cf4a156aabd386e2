import type {
  DecimalLiteral,
  EvaluateOptions,
  MissingPolicy,
  Outcome,
  Result,
  RoundingMode,
} from "../kernel/index.js";
import type { Answer } from "../records/index.js";

/**
 * Who a group of raters are to the person. Those of `self` and `manager` are known anyway, so that no minimum hides them.
 *
 * @since 0.1.0
 */
export type RaterKind = "self" | "manager" | "peers" | "reports" | "departments" | "customers" | "partners";

/**
 * A group of raters and its weight.
 *
 * @since 0.1.0
 */
export interface RaterGroup {
  readonly id: string;
  readonly title?: string;
  /** Absent: `"peers"`, so that an unnamed group is an anonymous one. */
  readonly kind?: RaterKind;
  /** Its share of the score; the weights sum to one. */
  readonly weight: DecimalLiteral;
  /** The fewest raters below which the group is not shown and does not count; absent: `3`, and `1` for self and manager. */
  readonly minimum?: number;
}

/**
 * What people are rated on, by items. Weights are relative, 1 where there is none.
 *
 * @since 0.1.0
 */
export interface Competency {
  readonly id: string;
  readonly title?: string;
  readonly weight?: DecimalLiteral;
  readonly items: readonly {
    readonly id: string;
    readonly title?: string;
    readonly weight?: DecimalLiteral;
  }[];
}

/**
 * A 360-degree review: who rates, on what, on which scale. Compile it with `compileReview`.
 *
 * @since 0.1.0
 */
export interface Review {
  readonly kind: "review";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly ratings: { readonly from: DecimalLiteral; readonly to: DecimalLiteral };
  readonly groups: readonly RaterGroup[];
  readonly competencies: readonly Competency[];
  /**
   * `"perItem"` (default): each item's mean over the raters of a group, then the mean of items, competencies and groups;
   * `"perRater"`: each rater's mean over items first, then the mean over raters. With items not observed they differ.
   * Per rater, an anonymous group shows no items and competencies unless each rater observed just the same items as
   * enough others to make up the minimum: else single ratings could be solved for.
   */
  readonly aggregation?: "perItem" | "perRater";
  /** What a group without a result does; absent: `"reweight"`. */
  readonly missingGroup?: MissingPolicy;
  /**
   * What a group does that has no value because too few answered; absent: `"omit"`, as if nobody had answered; or there is
   * no score at all, if it has a weight.
   */
  readonly belowMinimum?: "omit" | "refuse";
  /** How every published mean is rounded; absent: to 2 places, `halfUp`. Nothing is rounded on the way. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
}

/**
 * A mean that may be published, or the reason why not.
 *
 * @since 0.1.0
 */
export interface ReviewMean {
  readonly id: string;
  readonly title?: string;
  readonly value: string | null;
  /**
   * Set if and only if value is null: `no_answers`; `below_minimum` where answers must stay hidden; `no_weight` where all
   * that was answered has the weight zero; of a competency over all groups also the reason of a score that is null.
   */
  readonly reason?: string;
}

/**
 * What a review gives for one person: `value` is the score, on the review's own rating scale.
 *
 * `reason` of a score that is null: `no_group_counts`, `missing_group`, `moved_to_missing_group`, `no_weight`, and
 * `below_minimum` where the review refuses a score. The first four do not tell whether a hidden group has answers.
 *
 * Of a group below its minimum nothing is published, no value and no count, and no other number depends on it.
 *
 * @since 0.1.0
 */
export interface ReviewResult extends Outcome {
  readonly reviewId: string;
  readonly period: string;
  readonly personId: string;
  readonly groups: readonly (ReviewMean & {
    readonly kind: RaterKind;
    /** Its share of the score after the policies; `"0"` where it does not count, and where there is no score. */
    readonly weight: string;
    /** Those with at least one rating that counts, so none on a suppressed item; null where it may not be told. */
    readonly raters: number | null;
    readonly competencies: readonly ReviewMean[];
    readonly items: readonly ReviewMean[];
  })[];
  /** Over the groups that count, by their weights. */
  readonly competencies: readonly ReviewMean[];
}

/**
 * The answers about one person.
 *
 * @since 0.1.0
 */
export interface ReviewFacts {
  readonly period: string;
  readonly personId: string;
  readonly answers: readonly Answer[];
}

/**
 * A review that is ready to be evaluated. See `compileReview`.
 *
 * @since 0.1.0
 */
export interface CompiledReview {
  readonly document: Review;
  /** Aggregates the answers about one person; throws where one is faulty, unless it is to be reported. */
  evaluate(facts: ReviewFacts, options?: EvaluateOptions): ReviewResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<ReviewResult>;
}
