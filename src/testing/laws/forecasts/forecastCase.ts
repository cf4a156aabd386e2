import type fc from "fast-check";
import type {
  CategoryForecast,
  CategoryForecastOptions,
  ForecastAsideTotal,
  ForecastFacts,
  forecastByCategory,
  forecastWeighted,
  StageModel,
  WeightedForecast,
  WeightedForecastOptions,
} from "../../../pipeline/index.js";
import { forecastFacts } from "../../arbitraries/forecasts/forecastFacts.js";
import { NOTHING, plus, type Rational, rationalOf } from "../../rational/index.js";

/** What is forecast, and how. */
export interface ForecastCase {
  readonly model: StageModel;
  readonly weighted: Omit<WeightedForecastOptions, "model">;
  readonly category: Omit<CategoryForecastOptions, "model">;
  readonly forecastWeighted: typeof forecastWeighted;
  readonly forecastByCategory: typeof forecastByCategory;
}

/** The deals that a law is tried on. */
export type ForecastScenario = { readonly facts: ForecastFacts };

export function forecastScenarios({ model }: ForecastCase): fc.Arbitrary<ForecastScenario> {
  return forecastFacts(model).map((facts) => ({ facts }));
}

/** The weighted forecast of a scenario. */
export function weigh(
  { forecastWeighted: weighed, model, weighted }: ForecastCase,
  facts: ForecastFacts,
): WeightedForecast {
  return weighed(facts, { ...weighted, model });
}

/** The forecast by category of a scenario. */
export function sort(
  { forecastByCategory: sorted, model, category }: ForecastCase,
  facts: ForecastFacts,
): CategoryForecast {
  return sorted(facts, { ...category, model });
}

/** The sum of amounts as they are printed. */
export function sumOf(texts: readonly (string | null)[]): Rational {
  return texts.reduce<Rational>((sum, text) => (text === null ? sum : plus(sum, rationalOf(text))), NOTHING);
}

/** What stands aside, all together. */
export function asideOf(aside: readonly ForecastAsideTotal[]): Rational {
  return sumOf(aside.map(({ amount }) => amount));
}
