import fc from "fast-check";
import {
  type CategoryForecastOptions,
  forecastByCategory,
  forecastWeighted,
  type StageModel,
  type WeightedForecastOptions,
} from "../../pipeline/index.js";
import {
  categoriesAreAllThatIsWeighed,
  expectedLiesWithinTheAmounts,
  lostDealsChangeNothing,
  orderIsIrrelevant,
  periodsSumToTheForecast,
  scaledAmountsScaleTheForecast,
  surerDealsNeverLowerTheForecast,
} from "./forecasts/dealLaws.js";
import { type ForecastCase, forecastScenarios } from "./forecasts/forecastCase.js";
import type { Law } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";

/**
 * How laws of forecasts are chosen.
 *
 * @since 0.1.0
 */
export interface ForecastLawOptions {
  /** How the weighted forecast is made; absent: as by default. */
  readonly weighted?: Omit<WeightedForecastOptions, "model">;
  /** How the forecast by category is made; absent: as by default. */
  readonly category?: Omit<CategoryForecastOptions, "model">;
  /** What makes weighted forecasts; absent: `forecastWeighted`. */
  readonly forecastWeighted?: typeof forecastWeighted;
  /** What makes forecasts by category; absent: `forecastByCategory`. */
  readonly forecastByCategory?: typeof forecastByCategory;
}

/**
 * The laws that forecasts by a stage model have to keep, whatever the deals are.
 *
 * | law | holds |
 * | --- | --- |
 * | `expectedLiesWithinTheAmounts`, `periodsSumToTheForecast` | always |
 * | `categoriesAreAllThatIsWeighed` | always |
 * | `lostDealsChangeNothing` | for models with a lost stage |
 * | `surerDealsNeverLowerTheForecast` | for chances that come from deals |
 * | `scaledAmountsScaleTheForecast` | for forecasts that are not rounded |
 * | `orderIsIrrelevant` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always, of both forecasts |
 *
 * @param model - A stage model as plain JSON.
 * @param options - See {@link ForecastLawOptions}.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @example
 * ```ts
 * import { eightStepSale } from "attainment/pipeline";
 * import { checkLaws, forecastLaws } from "attainment/testing";
 * checkLaws(forecastLaws(eightStepSale), { seed: 42, runs: 25 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function forecastLaws(model: StageModel, options: ForecastLawOptions = {}): readonly Law[] {
  const given: ForecastCase = {
    model,
    weighted: {},
    category: {},
    forecastWeighted,
    forecastByCategory,
    ...options,
  };
  const scenarios = fc
    .tuple(forecastScenarios(given), fc.constantFrom("weighted", "category"))
    .map(([scenario, method]) => ({ ...scenario, method }));
  return [
    ...expectedLiesWithinTheAmounts(given),
    ...periodsSumToTheForecast(given),
    ...categoriesAreAllThatIsWeighed(given),
    ...lostDealsChangeNothing(given),
    ...surerDealsNeverLowerTheForecast(given),
    ...scaledAmountsScaleTheForecast(given),
    ...orderIsIrrelevant(given),
    ...outcomeLaws(scenarios, ({ facts, method }, traced) =>
      method === "weighted"
        ? given.forecastWeighted(facts, { ...given.weighted, model, ...traced })
        : given.forecastByCategory(facts, { ...given.category, model, ...traced }),
    ),
  ];
}
