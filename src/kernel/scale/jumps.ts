import { type Fraction, negateFraction, subtractFractions } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { amountIn } from "./bandsAmount.js";
import type { BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";

/** A jump at a bound as a number. */
export interface Jump {
  /** The band that starts there; the number of bands at the end of a last one that ends. */
  readonly band: number;
  readonly at: Fraction;
  readonly size: Fraction;
}

/** The step of a table at each of its bounds in rising order, 0 where it goes on without one; before the steps of the scale. */
export function jumpsOf(table: BandTable, quota: Fraction | null): readonly Jump[] {
  const { rows, end, above, document } = table;
  const jumps = rows.flatMap((row, band): readonly Jump[] => {
    const at = boundIn(row.from, quota);
    // Bands below zero are not looked at where negative values have a rule of their own.
    if (document.negative !== undefined && at.numerator.units < 0) return [];
    const after = amountIn(table, band, at, quota);
    const before = band > 0 ? amountIn(table, band - 1, at, quota) : belowFirst(table, at, after);
    return before === null ? [] : [{ band, at, size: subtractFractions(after, before) }];
  });
  if (end !== null && typeof above !== "string") {
    const at = boundIn(end, quota);
    jumps.push({
      band: rows.length,
      at,
      size: subtractFractions(above, amountIn(table, rows.length - 1, at, quota)),
    });
  }
  return jumps;
}

/** The value just below the first band, null where it is refused. */
function belowFirst({ below, document }: BandTable, at: Fraction, after: Fraction): Fraction | null {
  if (at.numerator.units > 0 || document.negative === undefined) return below === "refuse" ? null : below;
  if (document.negative === "refuse") return null;
  return document.negative === "mirror" ? negateFraction(after) : NOTHING;
}
