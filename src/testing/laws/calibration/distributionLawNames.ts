/** The laws of forced distributions. */
export const distributionLawNames = [
  "slotsSumToAll",
  "slotsLieAroundTheirQuota",
  "limitsAreKept",
  "betterNeverStandsLower",
  "equalsStandTogether",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of forced distributions.
 *
 * @since 0.1.0
 */
export type DistributionLawId = (typeof distributionLawNames)[number];
