/** The laws of awards. */
export const awardLawNames = [
  "everybodyStandsOnce",
  "onlyTheEligibleWin",
  "betterNeverLosesToWorse",
  "nobodyWinsTwice",
  "orderIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of awards.
 *
 * @since 0.1.0
 */
export type AwardLawId = (typeof awardLawNames)[number];
