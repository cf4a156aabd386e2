import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type ExactCell, marketCells } from "./marketCells.js";
import { marketIssue } from "./marketIssue.js";
import type { ReadMarket } from "./readMarket.js";
import { shareOf, shareOfCell, totalOf } from "./shareOfCell.js";
import type { MarketResult } from "./types.js";

/** The cells of a period and of the one before, found while reading so that a faulty figure refuses the call. */
export interface ReadCells extends ReadMarket {
  readonly cells: readonly ExactCell[];
  readonly before: readonly ExactCell[];
}

const NOTHING: Fraction = fractionOf(ZERO);

/** Finds the cells of both periods. */
export function readCells(market: ReadMarket, issues: Issue[]): ReadCells {
  const { period, against } = market;
  return {
    ...market,
    cells: marketCells(market, period.id, NOTHING, issues),
    before: against === null ? [] : marketCells(market, against, NOTHING, issues),
  };
}

/** The share of a market, with its parts and its change. */
export function marketResult(given: ReadCells, trace: Tracer | undefined): MarketResult {
  const { cells, before, period, against, measure, by, currency } = given;
  const earlier = new Map(before.map((cell) => [cell.key, cell]));
  const total = totalOf(cells);
  const value = shareOf(total);
  const unsized = cells.filter(
    ({ market, own }) => market === null && (own === null || compareFractions(own, NOTHING) > 0),
  );
  const reason = value === null ? reasonOf(cells) : null;
  if (trace !== undefined) traceShare(trace, cells, total, value, reason);
  return {
    ...(reason === null ? { value: fractionText(value) } : { value: null, reason }),
    period: period.id,
    against,
    measure,
    by,
    currency,
    measured: {
      parts: cells.filter((cell) => shareOf(cell) !== null).length,
      own: formatFraction(total.own),
      market: formatFraction(total.market),
    },
    withoutSize: {
      parts: unsized.length,
      own: formatFraction(unsized.reduce((sum, { own }) => addFractions(sum, own ?? NOTHING), NOTHING)),
    },
    change: fractionText(changeOf(cells, earlier)),
    cells: cells.map((cell) => shareOfCell(cell, earlier.get(cell.key), total.market)),
    issues: [...given.warnings, ...warningsOf(cells, unsized.length)],
  };
}

/** Why no part has a share. */
function reasonOf(cells: readonly ExactCell[]): string {
  const sized = cells.filter(({ market }) => market !== null);
  if (sized.length === 0) return "no_market_size";
  const hasMarket = sized.some(({ market }) => market !== null && !isZeroFraction(market));
  return hasMarket ? "missing_sales" : "zero_market";
}

/** The change over the parts that have a share in both periods, so that a part that joins is no growth. */
function changeOf(cells: readonly ExactCell[], earlier: ReadonlyMap<string, ExactCell>): Fraction | null {
  const both = cells.flatMap((cell) => {
    const before = earlier.get(cell.key);
    const isInBoth = before !== undefined && shareOf(before) !== null && shareOf(cell) !== null;
    return isInBoth ? [{ cell, before }] : [];
  });
  const now = shareOf(totalOf(both.map(({ cell }) => cell)));
  const then = shareOf(totalOf(both.map(({ before }) => before)));
  return now === null || then === null ? null : subtractFractions(now, then);
}

function warningsOf(cells: readonly ExactCell[], unsized: number): readonly Issue[] {
  const issues: Issue[] = [];
  cells.forEach(({ own, market, rivals }, at) => {
    if (own === null || market === null) return;
    const path = `/cells/${at}`;
    const all = rivals.reduce((sum, { sales }) => addFractions(sum, sales), own);
    const params = { own: formatFraction(own), market: formatFraction(market) };
    if (compareFractions(own, market) > 0) {
      const message = "Own sales are above the size of this part of the market. Check both figures.";
      issues.push(marketIssue("market.share_above_one", path, message, params, "warning"));
    } else if (compareFractions(all, market) > 0) {
      const message =
        "Own sales and those of rivals are together above the size of this part of the market. Check the figures.";
      issues.push(marketIssue("market.rivals_above_market", path, message, params, "warning"));
    }
  });
  if (unsized === 0) return issues;
  const message = `${unsized} parts have own sales and no market size, and are in no share. Hand the sizes over.`;
  return [...issues, marketIssue("market.without_size", "/figures", message, { parts: unsized }, "warning")];
}

function traceShare(
  trace: Tracer,
  cells: readonly ExactCell[],
  total: { readonly own: Fraction; readonly market: Fraction },
  value: Fraction | null,
  reason: string | null,
): void {
  const measured = cells.filter((cell) => shareOf(cell) !== null);
  const root = trace.mark();
  for (const name of ["own", "market"] as const) {
    const mark = trace.mark();
    for (const cell of measured) {
      const number = cell[name];
      const id = `marketShare.${name}.${cell.key}`;
      trace.node({ id, kind: "input", ref: "", inputs: [{ id: name, value: number }], value: number });
    }
    trace.node({ id: `marketShare.${name}`, kind: "sum", ref: "", value: total[name] }, mark);
  }
  trace.node(
    { id: "marketShare", kind: "quotient", ref: "", value, unit: "ratio", note: reason ?? undefined },
    root,
  );
}
