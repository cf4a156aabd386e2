/** The laws of cadences. */
export const cadenceLawNames = [
  "datesDecideTheStatus",
  "everyEventDoesOneThing",
  "periodsAddUp",
  "shareIsDoneOverSettled",
  "orderOfEventsIsIrrelevant",
  "laterEventsChangeNothing",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of cadences.
 *
 * @since 0.1.0
 */
export type CadenceLawId = (typeof cadenceLawNames)[number];
