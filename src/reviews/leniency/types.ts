import type { DecimalLiteral, Outcome, Rounding } from "../../kernel/index.js";
import type { Answer } from "../../records/index.js";

/**
 * How the leniency of raters is corrected.
 *
 * @since 0.1.0
 */
export interface LeniencyOptions {
  /** What ratings are brought to; absent: mean and deviation of all ratings on what the rater rated too. */
  readonly reference?: { readonly mean: DecimalLiteral; readonly deviation: DecimalLiteral };
  /** The fewest ratings of a rater that say how lenient he or she is; absent: 5. */
  readonly minimumRatings?: number;
  /** The ends that a corrected rating stays within; absent: it may leave the scale. */
  readonly ratings?: { readonly from: DecimalLiteral; readonly to: DecimalLiteral };
  /** How a corrected rating is rounded; absent: to 6 places, `halfEven`. */
  readonly rounding?: Rounding;
}

/**
 * What is known of one rater, and whether his or her ratings were corrected. Not to be published: it names raters.
 *
 * @since 0.1.0
 */
export interface RaterLeniency {
  readonly raterId: string;
  readonly ratings: number;
  readonly mean: string;
  /** Of a sample; null of a single rating. */
  readonly deviation: string | null;
  readonly isCorrected: boolean;
  /** Set if and only if nothing was corrected: `too_few_by_rater`, or `ratings_all_equal` where all were the same. */
  readonly reason?: string;
}

/**
 * Answers with corrected ratings: `value` is the number of raters that were corrected.
 *
 * @since 0.1.0
 */
export interface LeniencyResult extends Outcome {
  /** In the order given. */
  readonly answers: readonly Answer[];
  /** By id. */
  readonly raters: readonly RaterLeniency[];
}
