/**
 * The codes of issues with a breakdown; those of measures and of the records that they read are {@link MeasureCode}.
 *
 * @since 0.1.0
 */
export type BreakdownCode =
  /** A level is no field and no unit of time, stands twice, or is one too many; write each field and one unit at most. */
  | "breakdown.bad_level"
  /** A lookup gives a field twice, or its key is its own field or that of a lookup after it; put them in order. */
  | "breakdown.bad_lookup"
  /** An option has a value that is not known; write one that the message names. */
  | "breakdown.bad_option"
  /** An option names a measure that is not declared; declare it, or correct the name. */
  | "breakdown.unknown_measure"
  /** A field that records are parted by holds a number that is none; hand over text, a number, true, false or null. */
  | "breakdown.bad_field"
  /** A trace is for one cell, and names none, or a part that is not listed; name the path of a listed part and a measure. */
  | "breakdown.bad_cell"
  /** Warning: Keys of records match nothing in the stream that a lookup reads; add its records, or correct the keys. */
  | "breakdown.unmatched_key";
