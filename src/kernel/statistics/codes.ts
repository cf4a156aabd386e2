/**
 * The codes of issues with what a statistic is taken of.
 *
 * Values that are no numbers keep the codes `decimal.*`.
 *
 * @since 0.1.0
 */
export type StatisticsCode =
  /** An item is no object with an id; write `{ id, value }`. */
  | "statistics.bad_item"
  /** Two items have the same id; give each its own. */
  | "statistics.duplicate_id"
  /** An option has a value that is not known; write one that the message lists. */
  | "statistics.bad_option"
  /** A selection names not exactly one of a count and a share, or one that is out of range; name one. */
  | "statistics.bad_cut"
  /** A share of a sample is not from 0 to 1; write one as a fraction, such as "0.9". */
  | "statistics.bad_probability"
  /** Two lists that belong together pair by pair are of different lengths; give one value of each for each pair. */
  | "statistics.uneven_pairs"
  /** A distribution is not known, or its degrees of freedom are out of range; write one that the message lists. */
  | "statistics.bad_distribution"
  /** What is cut on each side is not one of a count and a share, or out of range; name one of them. */
  | "statistics.bad_trim"
  /** A level of confidence is not between 0 and 1; write one as a fraction, such as "0.95". */
  | "statistics.bad_confidence"
  /** A smoothing weight is not above 0 and at most 1; write one as a fraction, such as "0.3". */
  | "statistics.bad_weight"
  /** The start of a smoothing needs more values than there are; name fewer, or give a value. */
  | "statistics.bad_start";
