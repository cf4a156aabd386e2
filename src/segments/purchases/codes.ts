/**
 * The codes of faults in purchases.
 *
 * @since 0.1.0
 */
export type PurchasesCode =
  /** Several purchases have one id, so that one may be counted twice; give each its own. */
  | "segments.duplicate_purchase"
  /** The amount of a purchase is not known, and is asked for; write it, or ask for no amounts. */
  | "segments.missing_amount";
