/**
 * The codes of faults in ratings whose agreement is measured.
 *
 * @since 0.1.0
 */
export type AgreementCode =
  /** The rows of a table of ratings are of different lengths; write null where somebody did not rate. */
  | "reviews.uneven_rows"
  /** A rating lies off the scale that the options name; mend it, or write null where there is none. */
  | "reviews.rating_off_given_scale"
  /** The rating scale does not rise, or not in whole steps; write `from`, `to` and a step that fits between them. */
  | "reviews.bad_rating_scale"
  /** The variance of no agreement is not above zero; write one, or name one of the two that are known. */
  | "reviews.bad_expected_variance"
  /** An option of a coefficient has a value that is not known; write one that the message lists. */
  | "reviews.bad_agreement_option"
  /** A category is no text, number or boolean, or not among those listed; correct it, or add it to the list. */
  | "reviews.bad_category"
  /** A count of ratings is not a whole number of zero or more, or the table is not square; correct it. */
  | "reviews.bad_count";
