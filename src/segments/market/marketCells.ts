import { addFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { compareKeys, groupRows } from "../../kernel/rows/index.js";
import { compareParts, keyOfPart, partBy } from "./parts.js";
import { numbersByPart, type ReadFigure } from "./readFigures.js";
import type { ReadMarket } from "./readMarket.js";
import type { MarketPart } from "./types.js";

/** A part of a market, exactly. */
export interface ExactCell {
  readonly key: string;
  readonly part: MarketPart;
  /** Null where one of the own sales is not known. */
  readonly own: Fraction | null;
  readonly market: Fraction | null;
  readonly rivals: readonly { readonly rivalId: string; readonly sales: Fraction }[];
}

/** The parts of a market in a period: those with own sales, a size or a rival, in order. */
export function marketCells(
  { own, figures, by }: ReadMarket,
  period: string,
  zero: Fraction,
  issues: Issue[],
): readonly ExactCell[] {
  const inPeriod = (each: ReadFigure) => each.period === period;
  const parts = new Map<string, MarketPart>();
  const sales = new Map<string, Fraction | null>();
  for (const { part, number } of own.filter(inPeriod)) {
    const place = partBy(part, by);
    const key = keyOfPart(place);
    parts.set(key, place);
    const before = sales.has(key) ? (sales.get(key) ?? null) : zero;
    sales.set(key, before === null || number === null ? null : addFractions(before, number));
  }
  const known = figures.filter(inPeriod);
  const sizes = numbersByPart(
    known.filter(({ rivalId }) => rivalId === null),
    by,
    issues,
  );
  const rivals = groupRows(
    known.filter(({ rivalId }) => rivalId !== null),
    ({ rivalId }) => rivalId,
  ).map(({ id, rows }) => ({ rivalId: id ?? "", numbers: numbersByPart(rows, by, issues) }));
  for (const numbers of [sizes, ...rivals.map((rival) => rival.numbers)])
    for (const [key, { part }] of numbers) parts.set(key, part);
  return [...parts]
    .sort(([, a], [, b]) => compareParts(a, b))
    .map(([key, part]) => ({
      key,
      part,
      own: sales.has(key) ? (sales.get(key) ?? null) : zero,
      market: sizes.get(key)?.number ?? null,
      rivals: rivals
        .flatMap(({ rivalId, numbers }) => {
          const found = numbers.get(key);
          return found === undefined ? [] : [{ rivalId, sales: found.number }];
        })
        .sort((a, b) => compareKeys(a.rivalId, b.rivalId)),
    }));
}
