import { type Fraction, negateFraction, subtractFractions } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { amountIn } from "./bandsAmount.js";
import type { BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { Scale } from "./types.js";

/** A jump at a bound as a number. */
export interface Jump {
  /** The band that starts there; the number of bands at the end of a last one that ends. */
  readonly band: number;
  readonly at: Fraction;
  readonly size: Fraction;
}

/** The step of a table at each of its bounds in rising order, 0 where it goes on without one; before the steps of the scale. */
export function jumpsOf(table: BandTable, quota: Fraction | null): readonly Jump[] {
  const { rows, end, below, above } = table;
  const jumps: Jump[] = [];
  const add = (band: number, at: Fraction, after: Fraction, inBands: Fraction | null): void => {
    const before = justBelow(table, at, after, inBands);
    if (before !== null) jumps.push({ band, at, size: subtractFractions(after, before) });
  };
  rows.forEach((row, band) => {
    const at = boundIn(row.from, quota);
    const belowFirst = below === "refuse" ? null : below;
    add(
      band,
      at,
      amountIn(table, band, at, quota),
      band > 0 ? amountIn(table, band - 1, at, quota) : belowFirst,
    );
  });
  if (end !== null && above !== "refuse") {
    const at = boundIn(end, quota);
    const last = amountIn(table, rows.length - 1, at, quota);
    add(rows.length, at, above === "clamp" ? last : above, last);
  }
  return jumps;
}

/**
 * The value just below a bound, null where it is refused or not looked at. Where negative values have a rule of their
 * own, it is that rule and not the bands that leads up to a bound at 0, and no bound below 0 is ever reached.
 */
export function justBelow(
  { document }: { readonly document: Pick<Scale, "negative"> },
  at: Fraction,
  after: Fraction,
  inBands: Fraction | null,
): Fraction | null {
  if (document.negative === undefined || at.numerator.units > 0) return inBands;
  if (at.numerator.units < 0 || document.negative === "refuse") return null;
  return document.negative === "mirror" ? negateFraction(after) : NOTHING;
}
