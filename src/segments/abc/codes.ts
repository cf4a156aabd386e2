/**
 * The codes of faults in what `classifyAbc` is handed.
 *
 * @since 0.1.0
 */
export type AbcCode =
  /** The cuts do not rise between 0 and 1; write cumulative shares, such as "0.8" and "0.95". */
  | "segments.abc_cuts"
  /** There is not one class more than there are cuts, or two of one name; name each class once. */
  | "segments.abc_classes";
