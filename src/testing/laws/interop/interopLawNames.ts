/** The laws of mappings from a CRM. */
export const interopLawNames = [
  "everyRecordIsMappedOrTold",
  "thereAndBackKeepsWhatTheCrmOwns",
  "orderOfDeliveryIsIrrelevant",
  "statusFollowsTheStageTable",
  "movesLeadToTheStage",
  "amountsAreThoseOfTheCrm",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of mappings from a CRM.
 *
 * @since 0.1.0
 */
export type InteropLawId = (typeof interopLawNames)[number];
