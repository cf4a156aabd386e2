/** The laws of forecasts from deals. */
export const forecastLawNames = [
  "expectedLiesWithinTheAmounts",
  "periodsSumToTheForecast",
  "categoriesAreAllThatIsWeighed",
  "lostDealsChangeNothing",
  "surerDealsNeverLowerTheForecast",
  "scaledAmountsScaleTheForecast",
  "orderIsIrrelevant",
  "tracedEqualsUntraced",
  "traceReplays",
  "runsAreEqual",
  "inputStaysAsItWas",
] as const;

/**
 * The id of a law of forecasts from deals.
 *
 * @since 0.1.0
 */
export type ForecastLawId = (typeof forecastLawNames)[number];
