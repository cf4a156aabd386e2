/** The laws of training. */
export const trainingLawNames = [
  "planStaysWithinItsBudget",
  "whatIsLeftOutDoesNotFit",
  "everyNeedIsPlannedOrTold",
  "prerequisitesComeFirst",
  "seatsAreNotExceeded",
  "requiredIsPassedOrOpen",
  "orderIsIrrelevant",
  "laterRecordsChangeNothing",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of training.
 *
 * @since 0.1.0
 */
export type TrainingLawId = (typeof trainingLawNames)[number];
