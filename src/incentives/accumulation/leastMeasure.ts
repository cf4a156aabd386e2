import {
  comparison,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  roundFraction,
  scaled,
} from "../../kernel/decimal/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import { leastIndex } from "./leastIndex.js";

/**
 * The least value of a measure, from zero up with that many places, at which a line reaches `wanted`; `lineAt` is what
 * the line comes to, or the reason why it has no amount.
 *
 * Between the critical values pay runs straight, apart from rounding: so each stretch is looked through by halving, and
 * a scale that falls on the way does not mislead the search.
 */
export function leastMeasure(
  critical: readonly Fraction[],
  wanted: Decimal,
  places: number,
  lineAt: (value: Fraction) => Decimal | string,
): Outcome {
  const reached = (index: bigint) => {
    const line = lineAt(fractionOf(scaled(index, places)));
    return typeof line === "string" ? line : comparison(line, wanted) >= 0;
  };
  const least = leastIndex(onGrid(critical, places), reached);
  if (typeof least === "string") return { value: null, reason: least, issues: [] };
  return { value: formatDecimal(scaled(least, places)), issues: [] };
}

/** The critical values on the grid, with their neighbors: a bound may belong to the band above or below. */
function onGrid(critical: readonly Fraction[], places: number): readonly bigint[] {
  const indexes = critical.map((value) => BigInt(roundFraction(value, { places, mode: "ceil" }).units));
  const around = indexes.flatMap((index) => [index - 1n, index, index + 1n]).filter((index) => index >= 0n);
  return [...new Set([0n, ...around])].sort((a, b) => (a < b ? -1 : 1));
}
