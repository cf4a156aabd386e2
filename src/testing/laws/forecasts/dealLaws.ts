import fc from "fast-check";
import type { ForecastFacts } from "../../../pipeline/index.js";
import type { Deal } from "../../../records/index.js";
import {
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  roundRational,
  times,
} from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { asideOf, type ForecastCase, forecastScenarios, sort, sumOf, weigh } from "./forecastCase.js";

/** Universal: chances are ratios. */
export function expectedLiesWithinTheAmounts(given: ForecastCase): readonly Law[] {
  const statement = "What is expected is no less than nothing, and no more than what is open.";
  return [
    lawOf(
      "expectedLiesWithinTheAmounts",
      statement,
      forecastScenarios(given),
      ({ facts }): Finding | null => {
        const { expected, open } = weigh(given, facts);
        if (expected === null) return null;
        const found = rationalOf(expected);
        const most = roundedBy(given, rationalOf(open.amount));
        const isWithin = order(found, NOTHING) >= 0 && order(found, most) <= 0;
        return isWithin ? null : { expected: `from 0 to ${printRational(most)}`, found: expected };
      },
    ),
  ];
}

/** What is rounded may exceed what it was rounded from, but not that rounded. */
function roundedBy({ weighted: { rounding } }: ForecastCase, value: Rational): Rational {
  if (rounding === undefined) return value;
  return roundRational(value, rational(1n, 10n ** BigInt(rounding.places)), rounding.mode);
}

/** Universal: parts sum to the whole, rounded or not. */
export function periodsSumToTheForecast(given: ForecastCase): readonly Law[] {
  const statement = "Periods sum to what is expected, and with what was won to the forecast.";
  return [
    lawOf("periodsSumToTheForecast", statement, forecastScenarios(given), ({ facts }) => {
      const { value, won, expected, open, periods } = weigh(given, facts);
      if (expected === null) return difference(null, value);
      const parts = sumOf(periods.map((each) => each.expected));
      const counts = periods.reduce((sum, { count }) => sum + count, 0);
      return (
        difference(printRational(rationalOf(expected)), printRational(parts)) ??
        difference(printRational(sumOf([won, expected])), printRational(sumOf([value]))) ??
        difference(open, { count: counts, amount: printRational(sumOf(periods.map(({ amount }) => amount))) })
      );
    }),
  ];
}

/** Universal: both forecasts look at the same deals. */
export function categoriesAreAllThatIsWeighed(given: ForecastCase): readonly Law[] {
  const statement = "Categories and what is aside are what is won, open and aside in the weighted forecast.";
  return [
    lawOf("categoriesAreAllThatIsWeighed", statement, forecastScenarios(given), ({ facts }) => {
      const weighed = weigh(given, facts);
      const sorted = sort(given, facts);
      const whole = plus(sumOf([weighed.won, weighed.open.amount]), asideOf(weighed.aside));
      const parts = plus(sumOf(sorted.categories.map(({ amount }) => amount)), asideOf(sorted.aside));
      return difference(printRational(whole), printRational(parts));
    }),
  ];
}

/** For models with a lost stage. */
export function lostDealsChangeNothing(given: ForecastCase): readonly Law[] {
  const statement =
    "A deal that was lost changes no forecast, whatever it was worth and in whatever currency.";
  const lost = given.model.stages.filter(({ kind }) => kind === "lost").map(({ id }) => id);
  if (lost.length === 0) return [];
  return [
    lawOf(
      "lostDealsChangeNothing",
      statement,
      fc
        .tuple(forecastScenarios(given), fc.constantFrom(...lost))
        .map(([scenario, stageId]) => ({ ...scenario, stageId })),
      ({ facts, stageId }) => {
        const more: Deal = { id: "lost", stageId, amount: "1234.5", currency: "XXX", probability: "0.5" };
        const longer = { ...facts, deals: [...facts.deals, more] };
        return (
          difference(weigh(given, facts), weigh(given, longer)) ??
          difference(sort(given, facts), sort(given, longer))
        );
      },
    ),
  ];
}

/** For chances that come from deals. */
export function surerDealsNeverLowerTheForecast(given: ForecastCase): readonly Law[] {
  const statement = "A deal that is as good as won never makes a forecast lower.";
  if ((given.weighted.probability ?? "deal") !== "deal") return [];
  return [
    lawOf("surerDealsNeverLowerTheForecast", statement, forecastScenarios(given), ({ facts }) => {
      const { value } = weigh(given, facts);
      if (value === null) return null;
      return firstOf(facts.deals, (deal): Finding | null => {
        const deals = facts.deals.map((each) => (each === deal ? { ...each, probability: "1" } : each));
        const surer = weigh(given, { ...facts, deals }).value;
        if (surer !== null && order(rationalOf(surer), rationalOf(value)) >= 0) return null;
        return { deal: deal.id, expected: `at least ${value}`, found: surer };
      });
    }),
  ];
}

/** For forecasts that are not rounded. */
export function scaledAmountsScaleTheForecast(given: ForecastCase): readonly Law[] {
  const statement = "Amounts times a number give forecasts times that number.";
  if (given.weighted.rounding !== undefined) return [];
  const scenarios = fc
    .tuple(forecastScenarios(given), fc.integer({ min: 2, max: 12 }))
    .map(([scenario, by]) => ({ ...scenario, times: by }));
  return [
    lawOf("scaledAmountsScaleTheForecast", statement, scenarios, ({ facts, times: by }) => {
      const scaled = timesFacts(facts, by);
      return firstOf([weigh, sort], (forecast) => {
        const [before, after] = [forecast(given, facts).value, forecast(given, scaled).value];
        const expected =
          before === null ? null : printRational(times(rationalOf(before), rational(BigInt(by))));
        return difference(expected, after === null ? null : printRational(rationalOf(after)));
      });
    }),
  ];
}

function timesFacts({ deals, ...rest }: ForecastFacts, by: number): ForecastFacts {
  const scaled = deals.map((deal) =>
    deal.amount === undefined || deal.amount === null
      ? deal
      : { ...deal, amount: printRational(times(rationalOf(String(deal.amount)), rational(BigInt(by)))) },
  );
  return { ...rest, deals: scaled };
}

/** Universal. */
export function orderIsIrrelevant(given: ForecastCase): readonly Law[] {
  const statement = "The same deals in another order give the same forecasts.";
  return [
    lawOf("orderIsIrrelevant", statement, forecastScenarios(given), ({ facts }) => {
      const turned = { ...facts, deals: [...facts.deals].reverse() };
      return (
        difference(weigh(given, facts), weigh(given, turned)) ??
        difference(sort(given, facts), sort(given, turned))
      );
    }),
  ];
}
