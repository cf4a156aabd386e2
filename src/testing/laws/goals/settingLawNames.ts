/** The laws of cascades of goals over levels. */
export const cascadeLawNames = [
  "levelsSumToTheGoalAbove",
  "levelSharesAreWholeSteps",
  "largerWeightNeverGetsLess",
  "valuesAverageToTheGoalAbove",
  "cascadedGoalsMakeATree",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/** The laws of targets that are set. */
export const targetLawNames = [
  "amountsTimesANumberScaleTheBasis",
  "factorsMultiply",
  "blendLiesWithinItsParts",
  "reconciledTargetsSumToTheWhole",
  "ownTargetsAreThoseSetAlone",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of cascades.
 *
 * @since 0.1.0
 */
export type CascadeLawId = (typeof cascadeLawNames)[number];

/**
 * The id of a law of targets.
 *
 * @since 0.1.0
 */
export type TargetLawId = (typeof targetLawNames)[number];
