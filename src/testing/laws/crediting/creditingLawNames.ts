/** The laws of rules of crediting. */
export const creditingLawNames = [
  "everyRecordIsCreditedOrListed",
  "creditsReconcile",
  "splitsConserve",
  "rollupNeverExceedsTheDeal",
  "fullRefundLeavesNothing",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of rules of crediting.
 *
 * @since 0.1.0
 */
export type CreditingLawId = (typeof creditingLawNames)[number];
