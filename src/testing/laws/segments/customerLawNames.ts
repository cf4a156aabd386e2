/** The laws of segmentations of customers. */
export const segmentationLawNames = [
  "everyCustomerHasASegment",
  "firstMatchWins",
  "contributionsSumToScore",
  "marginsDecide",
  "hysteresisNeverAddsChanges",
  "higherScoreNeverFalls",
  "manyEqualsOneByOne",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of RFM scores. */
export const rfmLawNames = [
  "orderOfTransactionsIsIrrelevant",
  "unitOfMoneyIsIrrelevant",
  "equalValuesScoreEqually",
  "betterNeverScoresLower",
  "aggregatesEqualTransactions",
  "segmentsAddUp",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of ABC classes. */
export const abcLawNames = [
  "sharesSumToOne",
  "classesNeverRise",
  "cutsDecideTheClass",
  "orderOfItemsIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of migrations between segments. */
export const migrationLawNames = [
  "waysOutSumToTheOpening",
  "waysInSumToTheClosing",
  "moversAreThoseWhoMoved",
  "orderOfCustomersIsIrrelevant",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of segmentations.
 *
 * @since 0.1.0
 */
export type SegmentationLawId = (typeof segmentationLawNames)[number];

/**
 * The id of a law of RFM scores.
 *
 * @since 0.1.0
 */
export type RfmLawId = (typeof rfmLawNames)[number];

/**
 * The id of a law of ABC classes.
 *
 * @since 0.1.0
 */
export type AbcLawId = (typeof abcLawNames)[number];

/**
 * The id of a law of migrations.
 *
 * @since 0.1.0
 */
export type MigrationLawId = (typeof migrationLawNames)[number];
