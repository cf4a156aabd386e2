import { type Fraction, fractionText, subtractFractions } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, unwrap } from "../../kernel/issue/index.js";
import { evaluateRows, readNamed } from "../../kernel/rows/index.js";
import { meanFraction } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { marketResult, type ReadCells, readCells } from "./marketResult.js";
import { readMarket } from "./readMarket.js";
import { shareOf } from "./shareOfCell.js";
import { traceMeanShare } from "./traceMeanShare.js";
import type { MarketFacts, WalletOptions, WalletResult } from "./types.js";

/**
 * Measures the share of wallet: what customers spend with us, of all that they spend on such things.
 *
 * Formula: `share = own sales / total spending` of each customer; `pooled`: `value = sum(own) / sum(spending)`, `mean`:
 * the plain mean of the shares. Only figures with a `customerId` count here, and own sales by the same id.
 *
 * A customer whose spending is not known has no share (`no_market_size`) and stands in `withoutSize`. Everything else is as of
 * {@link measureMarketShare}.
 *
 * @param facts - Own sales, and the spending of customers as figures with `customerId`; see {@link MarketFacts}.
 * @param options - See {@link WalletOptions}.
 * @returns Shares, of all and by customer; see {@link WalletResult}.
 * @throws AttainmentError with every fault, as of {@link measureMarketShare}.
 * @example
 * ```ts
 * import { measureWalletShare } from "attainment/segments";
 * const period = "2026";
 * const facts = {
 *   period,
 *   own: [
 *     { id: "o-1", period, customerId: "c-1", value: "30" },
 *     { id: "o-2", period, customerId: "c-2", value: "90" },
 *   ],
 *   figures: [
 *     { id: "w-1", period, customerId: "c-1", value: "300" },
 *     { id: "w-2", period, customerId: "c-2", value: "100" },
 *   ],
 * };
 * measureWalletShare(facts).value; // => "0.3"
 * measureWalletShare(facts, { definition: "mean" }).value; // => "0.5"
 * ```
 * Source: https://en.wikipedia.org/wiki/Share_of_wallet
 * @since 0.1.0
 */
export function measureWalletShare(facts: MarketFacts, options: WalletOptions = {}): WalletResult {
  return unwrap(evaluateRows({ ...DOOR, read, run }, facts, options));
}

const DOOR = {
  facts: ["period", "figures", "own", "orders"],
  options: ["measure", "definition", "against"],
} as const;

interface ReadWallet extends ReadCells {
  readonly definition: "pooled" | "mean";
}

function read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadWallet | null {
  const definition = readNamed(options, "definition", ["pooled", "mean"], "pooled", frame);
  const market = readMarket(["customer"], facts, options, faults, frame);
  return market && { ...readCells(market, frame), definition };
}

function run(given: ReadWallet, trace: Tracer | undefined): WalletResult {
  const { definition, cells } = given;
  const pooled = marketResult(given, definition === "pooled" ? trace : undefined);
  if (definition === "pooled") return { ...pooled, definition };
  const mean = meanFraction(cells.flatMap((cell) => shareOf(cell) ?? []));
  if (trace !== undefined) traceMeanShare(trace, cells, mean, pooled.reason);
  const change = fractionText(changeOfMeans(given));
  if (mean === null) return { ...pooled, definition, change };
  return { ...pooled, value: fractionText(mean), definition, change };
}

/** The change of the mean over the customers who have a share in both periods. */
function changeOfMeans({ cells, before }: ReadCells): Fraction | null {
  const earlier = new Map(before.map((cell) => [cell.key, shareOf(cell)]));
  const changes = cells.flatMap((cell) => {
    const [now, then] = [shareOf(cell), earlier.get(cell.key) ?? null];
    return now === null || then === null ? [] : [subtractFractions(now, then)];
  });
  return meanFraction(changes);
}
