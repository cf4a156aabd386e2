/** The laws of visits to customers. */
export const visitLawNames = [
  "everyCustomerStandsSomewhere",
  "datesDecideTheStanding",
  "oneMoreVisitMakesNobodyLater",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of visits to customers.
 *
 * @since 0.1.0
 */
export type VisitLawId = (typeof visitLawNames)[number];
