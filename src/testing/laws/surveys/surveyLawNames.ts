/** The laws of net promoter scores. */
export const npsLawNames = [
  "sharesSumToOne",
  "scoreIsPromotersLessDetractors",
  "groupsSumToAll",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of questionnaires. */
export const questionnaireLawNames = [
  "scoreLiesBetweenTheEnds",
  "contributionsSumToScore",
  "betterAnswersNeverScoreLess",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of net promoter scores.
 *
 * @since 0.1.0
 */
export type NpsLawId = (typeof npsLawNames)[number];

/**
 * The id of a law of questionnaires.
 *
 * @since 0.1.0
 */
export type QuestionnaireLawId = (typeof questionnaireLawNames)[number];
