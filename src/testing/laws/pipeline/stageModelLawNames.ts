/** The laws of stage models. */
export const stageModelLawNames = [
  "everyDealCountsOnce",
  "winRatesAreRatios",
  "irrelevantDealsMoveNoWinRate",
  "conversionsAreRatios",
  "tablesAddUp",
  "moneyScales",
  "orderIsIrrelevant",
  "laterFactsChangeNothing",
  "staysAdjoin",
  "lastStayIsTheStanding",
  "reversedWinsAreToldOnce",
  "agesFollowTheirClocks",
  "movesAdvanceOrRefuse",
  "holdIsNoWayRound",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of stage models.
 *
 * @since 0.1.0
 */
export type StageModelLawId = (typeof stageModelLawNames)[number];
