/** The laws of shares of a market. */
export const marketLawNames = [
  "weightedSharesMakeTheTotal",
  "salesAreMeasuredOrTold",
  "scaleOfMoneyIsIrrelevant",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of shares of a market.
 *
 * @since 0.1.0
 */
export type MarketLawId = (typeof marketLawNames)[number];
