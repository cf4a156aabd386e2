/**
 * The codes of faults in the facts of a whole company.
 *
 * @since 0.1.0
 */
export type BatchCode =
  /** A credit is of somebody who is not among the people; add the person, or leave the credit out. */
  | "incentives.unknown_payee"
  /** A credit is of a measure that `credited` does not name; name it there, or leave the credit out. */
  | "incentives.uncredited_measure"
  /** A measure that credits add up to is given with a person as well; keep one of the two. */
  | "incentives.credited_and_given"
  /** The credits cannot be gone through: no iterable, or one that threw; hand over an array, a set or a generator. */
  | "incentives.unreadable_credits"
  /** Columns differ in length, point at nobody, or hold no whole numbers; mend the columns that the message names. */
  | "incentives.uneven_columns";
