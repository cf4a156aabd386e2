import { add } from "attainment/kernel";
import {
  type MarketFacts,
  type MarketOptions,
  type MarketResult,
  measureMarketShare,
} from "attainment/segments";
import { type MarketLawId, marketLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

function broken(
  fault: string,
  breakIt: (facts: MarketFacts, options: MarketOptions) => MarketResult,
): Breakage {
  const measure: typeof measureMarketShare = (facts, options = {}) => breakIt(facts, options);
  return { fault, sound: marketLaws(), broken: marketLaws({}, { measureMarketShare: measure }) };
}

/** The market with every result changed. */
function changed(fault: string, change: (result: MarketResult) => MarketResult): Breakage {
  return broken(fault, (facts, options) => change(measureMarketShare(facts, options)));
}

let round = 0;

/** For each law of markets, faults that it has to find. */
export const marketBreakages: Readonly<Record<MarketLawId, readonly Breakage[]>> = {
  weightedSharesMakeTheTotal: [
    changed("a part with a share left out", (result) => ({
      ...result,
      cells: result.cells.filter(({ share }, at) => at > 0 || share === null || share === "0"),
    })),
  ],
  salesAreMeasuredOrTold: [
    changed("parts without a size dropped in silence", (result) => ({
      ...result,
      withoutSize: { parts: 0, own: "0" },
    })),
  ],
  scaleOfMoneyIsIrrelevant: [
    changed("sales that are cut at a round number", (result) => ({
      ...result,
      value: Number(result.measured.own) > 1000 ? "1" : result.value,
      ...(result.value === null ? { value: null } : {}),
    })),
  ],
  orderIsIrrelevant: [
    broken("the first sale left out", (facts, options) =>
      measureMarketShare({ ...facts, own: (facts.own ?? []).slice(1) }, options),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a part lost in the trace", (facts, options) => {
      const result = measureMarketShare(facts, options);
      return options.trace === true ? { ...result, cells: result.cells.slice(1) } : result;
    }),
  ],
  traceReplays: [
    changed("a number of the trace changed", (result) =>
      changedNodes(result, (node) =>
        node.children.length === 0 && node.value !== null ? { ...node, value: add(node.value, "1") } : node,
      ),
    ),
  ],
  runsAreEqual: [
    changed("a count of runs", (result) => {
      round += 1;
      return { ...result, currency: String(round) };
    }),
  ],
  inputStaysAsItWas: [
    broken("the period written over", (facts, options) => {
      const result = measureMarketShare(facts, options);
      Reflect.set(facts, "period", "2020");
      return result;
    }),
  ],
};
