import { add } from "attainment/kernel";
import {
  eightStepSale,
  forecastByCategory,
  forecastWeighted,
  type WeightedForecast,
} from "attainment/pipeline";
import { type ForecastLawId, type ForecastLawOptions, forecastLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

function broken(fault: string, options: ForecastLawOptions): Breakage {
  const { forecastWeighted: _weighted, forecastByCategory: _category, ...kept } = options;
  return { fault, sound: forecastLaws(eightStepSale, kept), broken: forecastLaws(eightStepSale, options) };
}

/** A fault in the weighted forecast; `round` counts the calls. */
function brokenWeighted(
  fault: string,
  breakIt: (result: WeightedForecast, round: number) => WeightedForecast,
  weighted: NonNullable<ForecastLawOptions["weighted"]> = {},
): Breakage {
  let round = 0;
  return broken(fault, {
    weighted,
    forecastWeighted: (...given) => {
      round += 1;
      return breakIt(forecastWeighted(...given), round);
    },
  });
}

/** For each law of forecasts, faults that it has to find. */
export const forecastBreakages: Readonly<Record<ForecastLawId, readonly Breakage[]>> = {
  expectedLiesWithinTheAmounts: [
    brokenWeighted("chances in percent", (result) => ({
      ...result,
      expected: result.expected === null ? null : `${result.expected.replace(/\..*/, "")}00`,
    })),
  ],
  periodsSumToTheForecast: [
    brokenWeighted("a cent lost in a period", ({ periods, ...result }) => ({
      ...result,
      periods: periods.map((each, index) =>
        index === 0 ? { ...each, expected: add(each.expected, "0.01") } : each,
      ),
    })),
    brokenWeighted(
      "what was won counted twice, with rounding",
      (result) => ({ ...result, value: result.value === null ? null : add(result.value, result.won) }),
      { rounding: { places: 0, mode: "halfUp" } },
    ),
  ],
  categoriesAreAllThatIsWeighed: [
    broken("omitted deals that are dropped", {
      forecastByCategory: (...given) => {
        const result = forecastByCategory(...given);
        return { ...result, categories: result.categories.filter(({ id }) => id !== "omitted") };
      },
    }),
  ],
  lostDealsChangeNothing: [
    broken("lost deals that count as open", {
      forecastWeighted: ({ deals, ...facts }, options) => {
        const open = deals.map((deal) =>
          deal.id === "lost" ? { ...deal, stageId: "visit", currency: "EUR" } : deal,
        );
        return forecastWeighted({ ...facts, deals: open }, options);
      },
    }),
  ],
  surerDealsNeverLowerTheForecast: [
    broken("a sure deal that is forgotten", {
      forecastWeighted: ({ deals, ...facts }, options) =>
        forecastWeighted(
          { ...facts, deals: deals.filter(({ probability }) => probability !== "1") },
          options,
        ),
    }),
  ],
  scaledAmountsScaleTheForecast: [
    brokenWeighted("a unit added to every forecast", (result) => ({
      ...result,
      value: result.value === null ? null : add(result.value, "1"),
    })),
  ],
  orderIsIrrelevant: [
    broken("the first deal alone", {
      forecastByCategory: ({ deals, ...facts }, options) =>
        forecastByCategory({ ...facts, deals: deals.slice(0, 1) }, options),
    }),
  ],
  tracedEqualsUntraced: [
    broken("a period lost in the trace", {
      forecastWeighted: (facts, options = {}) => {
        const result = forecastWeighted(facts, options);
        return options.trace === true ? { ...result, periods: result.periods.slice(1) } : result;
      },
    }),
  ],
  traceReplays: [
    brokenWeighted("a number of the trace changed", (result) =>
      changedNodes(result, (node) =>
        node.id === "forecast.wonAmount" && node.value !== null
          ? { ...node, value: add(node.value, "1") }
          : node,
      ),
    ),
  ],
  runsAreEqual: [
    brokenWeighted("a count of runs", (result, round) => ({ ...result, definition: String(round) })),
  ],
  inputStaysAsItWas: [
    broken("a deal written over", {
      forecastWeighted: (facts, options) => {
        const result = forecastWeighted(facts, options);
        Reflect.set(facts.deals[0] ?? {}, "amount", "0.001");
        return result;
      },
    }),
  ],
};
