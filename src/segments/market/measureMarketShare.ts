import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, unwrap } from "../../kernel/issue/index.js";
import { evaluateRows } from "../../kernel/rows/index.js";
import { marketResult, type ReadCells, readCells } from "./marketResult.js";
import { readDimensions } from "./readDimensions.js";
import { readMarket } from "./readMarket.js";
import type { MarketFacts, MarketOptions, MarketResult } from "./types.js";

/**
 * Measures the share of a market, by value or by volume, for each product, region and channel and in all.
 *
 * Formula: `share = own sales / market size` of each part; `value = sum(own) / sum(size)` over the parts that have a size, which
 * is the mean of their shares weighed by size. `relativeShare = own / sales of the largest rival`;
 * `change = share - share of the period before`, as a ratio.
 *
 * - A part without a size is told (`no_market_size`), and its own sales stand in `withoutSize`; nothing is dropped.
 * - A part with a size and no own sales has the share 0. A size of 0 gives null (`zero_market`).
 * - Own sales that are not known leave their part without a share (`missing_sales`), with a warning that names the records; those of
 *   another span that overlaps the period count nowhere, with a warning (`market.other_period`).
 * - Sizes of finer parts add up to those of `by`; a whole beside its parts is a fault, because it would count twice.
 * - Of several figures of one thing the one published last counts.
 * - The total change is over the parts that are measured in both periods.
 *
 * @param facts - Own sales, sizes and sales of rivals; see {@link MarketFacts}.
 * @param options - Value or volume, and parts; see {@link MarketOptions}.
 * @returns Shares, of all and by part; see {@link MarketResult}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `period.*`,
 * `market.mixed_currencies`, `market.figure_twice`, `market.overlapping_figures`, `market.sales_twice`,
 * `market.own_with_rival`.
 * @example
 * ```ts
 * import { measureMarketShare } from "attainment/segments";
 * const period = "2026-Q3";
 * const market = measureMarketShare(
 *   {
 *     period,
 *     own: [
 *       { id: "o-1", period, region: "north", value: "300" },
 *       { id: "o-2", period, region: "south", value: "100" },
 *       { id: "o-3", period, region: "west", value: "50" },
 *     ],
 *     figures: [
 *       { id: "m-1", period, region: "north", value: "1000" },
 *       { id: "m-2", period, region: "south", value: "1000" },
 *       { id: "r-1", period, region: "north", value: "400", rivalId: "acme" },
 *     ],
 *   },
 *   { by: ["region"] },
 * );
 * market.value; // => "0.2"
 * market.cells.map(({ region, share, rank }) => [region, share, rank]); // => [["north", "0.3", 2], ["south", "0.1", null], ["west", null, null]]
 * [market.cells[0]?.relativeShare, market.withoutSize.own]; // => ["0.75", "50"]
 * ```
 * Source: https://en.wikipedia.org/wiki/Market_share
 * @since 0.1.0
 */
export function measureMarketShare(facts: MarketFacts, options: MarketOptions = {}): MarketResult {
  return unwrap(evaluateRows({ ...DOOR, read, run: marketResult }, facts, options));
}

const DOOR = {
  facts: ["period", "figures", "own", "orders"],
  options: ["measure", "by", "against"],
} as const;

function read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadCells | null {
  const market = readMarket(
    readDimensions(options, ["product", "region", "channel"], frame),
    facts,
    options,
    faults,
    frame,
  );
  return market && readCells(market, frame);
}
