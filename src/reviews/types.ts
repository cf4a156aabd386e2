import type {
  Condition,
  DecimalLiteral,
  EvaluateOptions,
  MissingPolicy,
  Outcome,
  Result,
  RoundingMode,
} from "../kernel/index.js";
import type { Answer } from "../records/index.js";
import type { GapRule, ReviewGap } from "./gaps/types.js";

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
   * `"perRater"`: each rater's mean over items first, then the mean over raters; `"pooled"`: the mean of all ratings of a
   * group, each by its item's share of the competency times that of the competency, so that an item weighs the more the more
   * raters observed it. The three agree where everybody rated everything and no outliers are dealt with, and else differ.
   * Per rater, an anonymous group shows no items and competencies unless each rater observed just the same items as
   * enough others to make up the minimum: else single ratings could be solved for.
   */
  readonly aggregation?: "perItem" | "perRater" | "pooled";
  /** How far-off ratings are kept from moving the mean over raters; absent: they are not. */
  readonly outliers?: OutlierRule;
  /** What a group without a result does; absent: `"reweight"`. */
  readonly missingGroup?: MissingPolicy;
  /**
   * What a group does that has no value because too few answered; absent: `"omit"`, as if nobody had answered.
   * If it has a weight, `"hideTotal"` gives no score and no mean over groups, `"refuse"` no report at all.
   * `rollUpInto`: its ratings count among those of another anonymous group; its weight goes to all groups that count
   * (`"reweight"`, default) or with the ratings (`"move"`).
   */
  readonly belowMinimum?:
    | "omit"
    | "hideTotal"
    | "refuse"
    | { readonly rollUpInto: string; readonly weight?: "reweight" | "move" };
  /**
   * Whether an item is shown on which all of an anonymous group gave the same rating, so that each of them is known; absent:
   * `"show"`. One that was hidden stays so in reports that know of it.
   */
  readonly unanimous?: "show" | "hide";
  /**
   * What is done where this report next to one in `published` would give away too few ratings; absent: `"holdBack"`, the
   * item or group counts as if nobody had answered; `"refuse"`: there is no report at all.
   */
  readonly repeated?: "holdBack" | "refuse";
  /** Shows how far the ratings of an item lie apart, from `minimum` raters on (5 where absent) in anonymous groups. */
  readonly spread?: { readonly minimum?: number };
  /** Shows the texts in `comment` of answers, from `minimum` raters of the item on (5 where absent) in anonymous groups. */
  readonly comments?: { readonly minimum?: number };
  /** Compares people's ratings of themselves with those of others. */
  readonly gaps?: GapRule;
  /** Which answers count, by fields about the rater, such as how long he or she has known the person; absent: all. */
  readonly eligible?: Condition;
  /** How every published mean is rounded; absent: to 2 places, `halfUp`. Nothing is rounded on the way. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
}

/**
 * How far-off values are kept from moving a mean over raters: the median; the mean without the `trim` lowest and highest;
 * the mean with the `winsorize` lowest and highest moved to the next that is left; or the mean without those more than
 * `zCut` standard deviations (of a sample) from the mean of all.
 *
 * Of too few values for it the plain mean is taken: fewer than `2 k + 1` for k trimmed or winsorized, and in an anonymous
 * group fewer than 5, since a middle value of few is somebody's rating.
 *
 * @since 0.1.0
 */
export type OutlierRule =
  | "median"
  | { readonly trim: number }
  | { readonly winsorize: number }
  | { readonly zCut: DecimalLiteral };

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
   * Set if and only if value is null: `no_answers`; `below_minimum` where answers must stay hidden; `held_back` where this
   * report next to an earlier one would give single ratings away; `withheld` where all gave the same rating and the review
   * hides it; `rolled_up` of a group that counts among another; `report_refused` where there is no report; `no_weight` where all
   * that was answered has the weight zero; of a competency over all groups also the reason of a score that is null.
   */
  readonly reason?: string;
}

/**
 * The mean of an item in a group, and on how many ratings it stands.
 *
 * @since 0.1.0
 */
export interface ReviewItemMean extends ReviewMean {
  /** How many of the group rated it; null where it may not be told. */
  readonly raters: number | null;
  /** Only where the review asks for `spread`: the standard deviation of a sample; null where it may not be told. */
  readonly deviation?: string | null;
}

/**
 * What a review gives for one person: `value` is the score, on the review's own rating scale.
 *
 * `reason` of a score that is null: `no_group_counts`, `missing_group`, `moved_to_missing_group`, `no_weight`, and
 * `below_minimum`, `held_back` or `withheld` where the review hides the score or refuses a report for that reason. The first
 * four do not tell whether a hidden group has answers.
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
    /**
     * Those with at least one rating that counts, so none on a suppressed item, and per rater those with a mean, so none
     * on items of weight zero alone; null where it may not be told.
     */
    readonly raters: number | null;
    readonly competencies: readonly ReviewMean[];
    readonly items: readonly ReviewItemMean[];
    /** Only where the review asks for `comments`: by item, then by text, so that nothing tells who wrote which; null where none may be shown. */
    readonly comments?: readonly { readonly itemId: string; readonly text: string }[] | null;
  })[];
  /** Over the groups that count, by their weights. */
  readonly competencies: readonly ReviewMean[];
  /** Only where the review asks for `gaps`: of competencies and then of items, in the order of the document. */
  readonly gaps?: readonly ReviewGap[];
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
  /**
   * What was already told about this person in this cycle: earlier results of this review, whole and in any order. A new
   * report tells nothing that next to them would give away fewer ratings than the minimum.
   */
  readonly published?: readonly ReviewResult[];
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
