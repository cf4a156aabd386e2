import type { MarketFacts, MarketResult } from "../../../segments/index.js";
import { NOTHING, plus, printRational, rationalOf } from "../../rational/index.js";
import { exactly, overlaps, plusSpan, spanOf, timesSpan } from "../../replay/span.js";
import { difference, type Finding } from "../law.js";

/** Facts, and a number that all money is multiplied by. */
export type ScaledMarket = { readonly facts: MarketFacts; readonly times: number };

/** Whether the shares weighed by size are the total. */
export function totalFinding({ value, cells }: MarketResult): Finding | null {
  const parts = cells.flatMap(({ share, weight }) =>
    share === null || weight === null ? [] : [{ share, weight }],
  );
  if (value === null) return difference(0, parts.length);
  const sum = parts
    .map(({ share, weight }) => timesSpan(spanOf(share), spanOf(weight)))
    .reduce(plusSpan, exactly(NOTHING));
  return overlaps(sum, spanOf(value)) ? null : { expected: value, found: parts };
}

/** Whether every part with known sales is measured, told as without a size, or in a market of zero. */
export function soldFinding(
  { measured, withoutSize, cells, period }: MarketResult,
  facts: MarketFacts,
): Finding | null {
  const zero = cells.filter(({ reason }) => reason === "zero_market").map(({ own }) => own ?? "0");
  const unknown = cells.some(({ own }) => own === null);
  const told = [measured.own, withoutSize.own, ...zero].map(rationalOf).reduce(plus, NOTHING);
  const sold = (facts.own ?? [])
    .filter((each) => each.period === period)
    .map((each) => rationalOf(each.value ?? 0))
    .reduce(plus, NOTHING);
  // A part of which one sale is not known has no sales to tell, and says so.
  return unknown ? null : difference(printRational(sold), printRational(told));
}

/** Whether all money times a number changes a share. */
export function scaledFinding(
  measure: (facts: MarketFacts) => MarketResult,
  { facts, times }: ScaledMarket,
): Finding | null {
  const larger = <T extends { readonly value?: string | number | null }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, value: typeof row.value === "number" ? row.value * times : null }));
  const sharesOf = ({ value, change, cells }: MarketResult) => [
    value,
    change,
    ...cells.map((cell) => [cell.share, cell.weight, cell.change, cell.relativeShare, cell.rank]),
  ];
  const before = sharesOf(measure(facts));
  const after = sharesOf(measure({ ...facts, own: larger(facts.own ?? []), figures: larger(facts.figures) }));
  return difference(before, after);
}
