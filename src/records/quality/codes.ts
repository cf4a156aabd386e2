/**
 * The codes of issues with a report on the quality of records.
 *
 * @since 0.1.0
 */
export type QualityCode =
  /** A stream is judged twice; write one entry for each. */
  | "quality.duplicate_stream"
  /** Warning: A stream that is judged or referred to is absent and counts as empty; hand it over, if only as an empty array. */
  | "quality.missing_stream"
  /** The number of faults to be listed is not a whole number of zero or more; correct it. */
  | "quality.bad_option";
