/** The laws of scorings of leads. */
export const leadScoringLawNames = [
  "scoresStayWithinTheClamp",
  "shardsMergeToTheWhole",
  "uncountingUndoesCounting",
  "moreWinsNeverLowerASign",
  "signsSayWhatWasCounted",
  "manyEqualsOneByOne",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of scorings of leads.
 *
 * @since 0.1.0
 */
export type LeadScoringLawId = (typeof leadScoringLawNames)[number];
