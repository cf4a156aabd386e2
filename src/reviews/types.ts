import type { DecimalLiteral, MissingPolicy, Outcome } from "../kernel/index.js";

/**
 * A group of raters and its weight.
 *
 * @since 0.1.0
 */
export interface RaterGroup {
  readonly id: string;
  readonly title?: string;
  readonly weight: DecimalLiteral;
  /** The fewest raters below which the group is not shown and does not count; absent: `3`. */
  readonly minimum?: number;
}

/**
 * A 360-degree review: who rates, on what, on which scale.
 *
 * @since 0.1.0
 */
export interface Review {
  readonly kind: "review";
  readonly id: string;
  readonly title?: string;
  readonly ratings: { readonly from: DecimalLiteral; readonly to: DecimalLiteral };
  readonly groups: readonly RaterGroup[];
  readonly competencies: readonly {
    readonly id: string;
    readonly title?: string;
    readonly items: readonly { readonly id: string; readonly title?: string }[];
  }[];
  readonly missingGroup?: MissingPolicy;
}

/**
 * One answer of one rater on one item; a rating of null was not observed.
 *
 * @since 0.1.0
 */
export interface Answer {
  readonly id: string;
  readonly personId: string;
  readonly raterId: string;
  readonly groupId: string;
  readonly itemId: string;
  readonly rating: DecimalLiteral | null;
}

/**
 * What a review gives for one person: `value` is the score, on the review's own rating scale.
 *
 * @since 0.1.0
 */
export interface ReviewResult extends Outcome {
  readonly groups: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly reason?: string;
    readonly weight: string;
  }[];
}

/**
 * A review that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledReview {
  readonly document: Review;
  /** Aggregates the answers about one person. */
  evaluate(facts: { readonly personId: string; readonly answers: readonly Answer[] }): ReviewResult;
}
