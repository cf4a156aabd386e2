/**
 * The codes of issues with grades of customers, with the grades of many at once, and with who owns them.
 *
 * @since 0.1.0
 */
export type GradingCode =
  /** Warning: A field lies off its scale and counts as the nearer end; correct it, or widen the scale. */
  | "segments.clipped_field"
  /** A limit of credit is below zero; write zero or more. */
  | "segments.negative_credit"
  /** Warning: Customers of a lower grade have longer or larger credit than those of a higher one; check both. */
  | "segments.looser_credit"
  /** The state belongs to another segmentation; hand over the one that this segmentation gave. */
  | "segments.strange_state"
  /** A tier is named that is not in the list of tiers; name one of them, or add it. */
  | "segments.unknown_tier";
