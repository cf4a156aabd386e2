/** The laws of where customers stand in a period. */
export const standingLawNames = [
  "activeIsNewReturningAndReactivated",
  "openingBecomesClosing",
  "laterPurchasesChangeNothing",
  "othersAreIrrelevant",
  "orderIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of where customers stand.
 *
 * @since 0.1.0
 */
export type StandingLawId = (typeof standingLawNames)[number];
