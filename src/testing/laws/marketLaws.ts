import fc from "fast-check";
import { type MarketOptions, measureMarketShare } from "../../segments/index.js";
import { marketFacts } from "../arbitraries/market/marketFacts.js";
import { difference, type Law, lawOf } from "./law.js";
import { scaledFinding, soldFinding, totalFinding } from "./market/marketFindings.js";
import { outcomeLaws } from "./outcomeLaws.js";
import { shuffled } from "./shuffled.js";

/**
 * How laws of shares of a market are chosen.
 *
 * @since 0.1.0
 */
export interface MarketLawOptions {
  /** What measures shares; absent: `measureMarketShare`. */
  readonly measureMarketShare?: typeof measureMarketShare;
}

/**
 * The laws that shares of a market have to keep, whatever was sold.
 *
 * | law | says |
 * | --- | --- |
 * | `weightedSharesMakeTheTotal` | the shares of all parts with a size, weighed by it, are the total |
 * | `salesAreMeasuredOrTold` | own sales are measured, told as without a size, or their part says why it has no share |
 * | `scaleOfMoneyIsIrrelevant` | all money times a number leaves every share as it is |
 * | `orderIsIrrelevant` | records in another order give the same |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as of every result |
 *
 * @param marketOptions - As for `measureMarketShare`, by value, and by region where they are silent.
 * @param options - See {@link MarketLawOptions}.
 * @returns Laws for `checkLaws`.
 * @example
 * ```ts
 * import { checkLaws, marketLaws } from "attainment/testing";
 * checkLaws(marketLaws(), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function marketLaws(
  marketOptions: Pick<MarketOptions, "by" | "against"> = {},
  options: MarketLawOptions = {},
): readonly Law[] {
  const given = { by: ["region"], ...marketOptions } as const;
  const of = options.measureMarketShare ?? measureMarketShare;
  const measure = (facts: Parameters<typeof of>[0]) => of(facts, given);
  const facts = marketFacts();
  const scenarios = fc.record({ facts });
  const ranked = fc.record({ facts, ranks: fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }) });
  const scaled = fc.record({ facts, times: fc.integer({ min: 2, max: 1000 }) });
  return [
    lawOf("weightedSharesMakeTheTotal", "Shares weighed by size are the total.", scenarios, (scenario) =>
      totalFinding(measure(scenario.facts)),
    ),
    lawOf("salesAreMeasuredOrTold", "No own sales are lost.", scenarios, (scenario) =>
      soldFinding(measure(scenario.facts), scenario.facts),
    ),
    lawOf("scaleOfMoneyIsIrrelevant", "All money times a number leaves every share.", scaled, (scenario) =>
      scaledFinding(measure, scenario),
    ),
    lawOf("orderIsIrrelevant", "Records in another order give the same.", ranked, (scenario) => {
      const { own = [], figures } = scenario.facts;
      const turned = { own: shuffled(own, scenario.ranks), figures: shuffled(figures, scenario.ranks) };
      return difference(measure(scenario.facts), measure({ ...scenario.facts, ...turned }));
    }),
    ...outcomeLaws(scenarios, (scenario, traced) => of(scenario.facts, { ...given, ...traced })),
  ];
}
