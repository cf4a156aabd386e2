/**
 * The codes of issues with a list of steps. Conditions and literals inside keep their own codes.
 *
 * @since 0.1.0
 */
export type StepsCode =
  /** Warning: A later step can lift the value above an earlier cap; move the cap behind it, or cap again. */
  | "steps.passes_cap"
  /** The list has more steps than the message allows; join some of them, or split the list. */
  | "steps.too_many_steps"
  /** A step looks at a measure or field that the facts do not hold; give its value, or null where it is not known. */
  | "steps.missing_measure";
