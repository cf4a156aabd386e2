/**
 * The codes of faults in a review document, found by `compileReview` and `lintReview`.
 *
 * @since 0.1.0
 */
export type ReviewDocumentCode =
  /** The scale of ratings ends where it begins, or below; write a `to` above `from`. */
  "reviews.bad_scale";

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
  | "reviews.per_rater_discloses";

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
  | "reviews.self_rated_as_other";

/**
 * Every issue code of this domain. Faults in the shape of a document or an answer have the codes `document.*`,
 * `decimal.*`, `date.*` and `period.*`; those of weights have `weighting.*`.
 *
 * @since 0.1.0
 */
export type ReviewsCode = ReviewDocumentCode | ReviewLintCode | ReviewFactsCode;
