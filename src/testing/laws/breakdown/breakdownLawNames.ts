/** The laws of breakdowns. */
export const breakdownLawNames = [
  "partsSumToTheirParent",
  "sharesSumToOne",
  "contributionsSumToTheChange",
  "partsAreMeasuredAlone",
  "othersAreTheRest",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of breakdowns.
 *
 * @since 0.1.0
 */
export type BreakdownLawId = (typeof breakdownLawNames)[number];
