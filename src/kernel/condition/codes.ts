/**
 * The codes of issues with a condition and with the facts that it looks at.
 *
 * Literals keep the codes of what they are: `decimal.*`, `date.*`, `period.*`.
 *
 * @since 0.1.0
 */
export type ConditionCode =
  | "condition.empty_list"
  | "condition.at_least_out_of_range"
  | "condition.bounds_reversed"
  | "condition.too_deep"
  | "condition.missing_measure"
  | "condition.ambiguous_field";
