/**
 * The codes of issues with a condition and with the facts that it looks at.
 *
 * Literals keep the codes of what they are: `decimal.*`, `date.*`, `period.*`.
 *
 * @since 0.1.0
 */
export type ConditionCode =
  /** A list of conditions, or of texts for `in`, is empty; name at least one. */
  | "condition.empty_list"
  /** `atLeast` is not an integer from 1 to the number of conditions in `of`; write one. */
  | "condition.at_least_out_of_range"
  /** The lower end of `between` is above the upper one; swap them. */
  | "condition.bounds_reversed"
  /** Conditions are nested deeper than 64 levels; flatten them. */
  | "condition.too_deep"
  /** A condition looks at a field that the facts do not hold; give its value, or null where it is not known. */
  | "condition.missing_measure"
  /** A field is both a measure and an attribute among the facts; rename one of them. */
  | "condition.ambiguous_field";
