/** The laws of partner programs. */
export const partnerProgramLawNames = [
  "fundIsConserved",
  "nothingIsLostBetweenPeriods",
  "entitlementsAreConserved",
  "oneProtectionAtATime",
  "theFirstIsProtected",
  "laterFactsChangeNothing",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of partner programs.
 *
 * @since 0.1.0
 */
export type PartnerProgramLawId = (typeof partnerProgramLawNames)[number];
