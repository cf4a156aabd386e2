import type { AgreementCode } from "./agreement/codes.js";
import type { DevelopmentCode } from "./development/codes.js";
import type { TrainingCode } from "./training/codes.js";

/**
 * The codes of faults in a review document, found by `compileReview` and `lintReview`.
 *
 * @since 0.1.0
 */
export type ReviewDocumentCode =
  /** The scale of ratings ends where it begins, or below; write a `to` above `from`. */
  | "reviews.bad_scale"
  /** Small groups are rolled up into one whose single raters are known; name an anonymous group, such as peers. */
  | "reviews.roll_up_into_known"
  /** A bound on ratings, the z of outliers or the size of a gap, is not above zero; write one that is. */
  | "reviews.bad_bound"
  /** The condition `eligible` looks at the rating or the comment of an answer; use fields about the rater. */
  | "reviews.eligible_by_rating"
  /** Gaps compare people with themselves, or no group rates them as `self`; name others, or add a group of the kind self. */
  | "reviews.gap_without_self";

/**
 * The codes of what is allowed in a review document but seldom meant, found by `lintReview`.
 *
 * @since 0.1.0
 */
export type ReviewLintCode =
  /** Hint: People's ratings of themselves move their score; give the group the weight 0 where the score moves pay. */
  | "reviews.self_in_score"
  /** Warning: A group whose raters are not named is shown with fewer than three of them; raise `minimum` to 3 or more. */
  | "reviews.low_minimum"
  /** Warning: Only one person can rate themselves, so that a minimum above 1 always hides the group; leave it out. */
  | "reviews.unreachable_minimum"
  /** Warning: A competency has no items, so that nobody can rate it; add an item, or remove it. */
  | "reviews.empty_competency"
  /** Hint: Two groups are of one kind; merge them, or give each the kind that is meant. */
  | "reviews.kind_twice"
  /** Hint: A group of other raters has the weight 0 and is only shown; give it a weight if it is to count. */
  | "reviews.group_without_weight"
  /** Hint: Means per rater hide a group's items and competencies where raters observed different items; aggregate per item. */
  | "reviews.per_rater_discloses"
  /** Warning: Spread or comments of unnamed raters are shown from fewer than five; raise the `minimum` to 5 or more. */
  | "reviews.low_spread_minimum"
  /** Hint: Unanimous ratings that are hidden do not count; show them where the score moves pay. */
  | "reviews.unanimous_not_counted";

/**
 * The codes of faults in the answers that a review is evaluated on.
 *
 * No issue repeats a rating or names a rater, because whoever reads it may not be allowed to know them.
 *
 * @since 0.1.0
 */
export type ReviewFactsCode =
  /** An answer, or the option `only`, names a group that the review does not have; correct the id. */
  | "reviews.unknown_group"
  /** An answer is on an item that the review does not have; correct the id. */
  | "reviews.unknown_item"
  /** A rating lies off the scale of the review; mend it, or write null where it was not observed. */
  | "reviews.rating_off_scale"
  /** An answer is about somebody else; hand over the answers about one person. */
  | "reviews.answer_of_another_person"
  /** One rater answers one item twice; all of these are at fault, so remove those that do not count. */
  | "reviews.duplicate_answer"
  /** One rater answers in two groups; put all of their answers into one. */
  | "reviews.rater_in_two_groups"
  /** Somebody else answers in a group of the kind `self`; correct the rater or the group. */
  | "reviews.self_rated_by_other"
  /** A person rates themselves in a group of others; move the answers into a group of the kind `self`. */
  | "reviews.self_rated_as_other"
  /** Warning: An answer does not meet the condition `eligible` and does not count; nothing is to be done if that is right. */
  | "reviews.rater_not_eligible"
  /** A published report is of another review or person, or lacks a group or its counts; hand over results as they were. */
  | "reviews.published_unusable";

/**
 * Every issue code of this domain. Faults in the shape of a document or an answer have the codes `document.*`,
 * `decimal.*`, `date.*` and `period.*`; those of weights have `weighting.*`, those of cadences `cadence.*`.
 *
 * @since 0.1.0
 */
export type ReviewsCode =
  | AgreementCode
  | DevelopmentCode
  | ReviewDocumentCode
  | ReviewLintCode
  | ReviewFactsCode
  | TrainingCode;
