import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { ExactCell } from "./marketCells.js";
import type { MarketCell } from "./types.js";

/** Own sales over the size of the market; null where that is not known. */
export function shareOf({ own, market }: Pick<ExactCell, "own" | "market">): Fraction | null {
  return own === null || market === null || isZeroFraction(market) ? null : divideFractions(own, market);
}

/** A part of a market as it is printed. */
export function shareOfCell(cell: ExactCell, before: ExactCell | undefined, total: Fraction): MarketCell {
  const { part, own, market, rivals } = cell;
  const share = shareOf(cell);
  const earlier = before === undefined ? null : shareOf(before);
  const reason = reasonOf(cell);
  return {
    ...part,
    own: fractionText(own),
    market: fractionText(market),
    share: fractionText(share),
    ...(reason === undefined ? {} : { reason }),
    weight: share === null || market === null ? null : formatFraction(divideFractions(market, total)),
    change: share === null || earlier === null ? null : formatFraction(subtractFractions(share, earlier)),
    rivals: rivals.map(({ rivalId, sales }) => ({
      rivalId,
      sales: formatFraction(sales),
      share: fractionText(shareOf({ own: sales, market })),
    })),
    ...amongRivals(cell),
  };
}

function amongRivals({ own, rivals }: ExactCell): Pick<MarketCell, "relativeShare" | "rank"> {
  const [first] = rivals;
  if (own === null || first === undefined) return { relativeShare: null, rank: null };
  const largest = rivals.reduce(
    (most, { sales }) => (compareFractions(sales, most) > 0 ? sales : most),
    first.sales,
  );
  return {
    relativeShare: isZeroFraction(largest) ? null : formatFraction(divideFractions(own, largest)),
    rank: 1 + rivals.filter(({ sales }) => compareFractions(sales, own) > 0).length,
  };
}

function reasonOf({ own, market }: ExactCell): string | undefined {
  if (market === null) return "no_market_size";
  if (isZeroFraction(market)) return "zero_market";
  return own === null ? "missing_sales" : undefined;
}

/** Own sales and sizes of the parts that have a share. */
export function totalOf(cells: readonly ExactCell[]): { readonly own: Fraction; readonly market: Fraction } {
  const nothing: Fraction = fractionOf(ZERO);
  let [own, market] = [nothing, nothing];
  for (const cell of cells) {
    if (shareOf(cell) === null || cell.own === null || cell.market === null) continue;
    own = addFractions(own, cell.own);
    market = addFractions(market, cell.market);
  }
  return { own, market };
}
