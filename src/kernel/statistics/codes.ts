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
  | "statistics.uneven_pairs";
