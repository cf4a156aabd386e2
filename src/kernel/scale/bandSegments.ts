import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  negateFraction,
  sign,
  subtractFractions,
} from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { amountIn } from "./bandsAmount.js";
import type { BandRow, BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { Segment, Stretch } from "./segment.js";

/** The segments of a table of bands, in rising order; what it refuses is left out. */
export function bandSegments(table: BandTable, quota: Fraction | null): readonly Segment[] {
  const { rows, end, lowerBand, below, above } = table;
  const starts = rows.map((row) => boundIn(row.from, quota));
  const segments: Segment[] = [];
  const add = (segment: Segment): void => {
    const clipped = clip(segment);
    if (clipped !== null) segments.push(clipped);
  };
  if (below !== "refuse")
    add(level({ from: NOTHING, includesFrom: true, to: starts[0] ?? null, includesTo: false }, below));
  rows.forEach((row, band) => {
    const to = starts[band + 1] ?? (end === null ? null : boundIn(end, quota));
    const from = starts[band] ?? NOTHING;
    add(
      bandSegment(
        table,
        row,
        band,
        { from, includesFrom: band === 0 || !lowerBand, to, includesTo: lowerBand },
        quota,
      ),
    );
  });
  if (end !== null && above !== "refuse") {
    const from = boundIn(end, quota);
    const amount = above === "clamp" ? amountIn(table, rows.length - 1, from, quota) : above;
    add(level({ from, includesFrom: !lowerBand, to: null, includesTo: false }, amount));
  }
  return segments;
}

function bandSegment(
  table: BandTable,
  row: BandRow,
  band: number,
  stretch: Stretch,
  quota: Fraction | null,
): Segment {
  const { roundEach } = table;
  const slope = slopeOfBand(row);
  const start = amountIn(table, band, stretch.from, quota);
  const stairs = row.per === null || row.per.partial === "prorate" ? NOTHING : size(row.amount);
  const grid = roundEach === null ? NOTHING : fractionOf({ units: 1, places: roundEach.places });
  const oneError = addFractions(stairs, grid);
  return {
    ...stretch,
    slope,
    intercept: subtractFractions(start, multiplyFractions(slope, stretch.from)),
    // Once at the start, which the line goes through, and once at any other value.
    error: addFractions(oneError, oneError),
    isMonotone: stairs === NOTHING || sign(row.rate.numerator) * sign(row.amount.numerator) >= 0,
  };
}

/** What one more unit adds on the average: blocks that are paid at once are spread over their size. */
export function slopeOfBand({ rate, amount, per }: BandRow): Fraction {
  return per === null ? rate : addFractions(rate, divideFractions(amount, per.size));
}

/** A segment of one value. */
export function level(stretch: Stretch, amount: Fraction): Segment {
  return { ...stretch, slope: NOTHING, intercept: amount, error: NOTHING, isMonotone: true };
}

/** The part of a segment that does not lie below 0; null where there is none. */
export function clip<S extends Stretch>(segment: S): S | null {
  const clipped =
    segment.from.numerator.units < 0 ? { ...segment, from: NOTHING, includesFrom: true } : segment;
  if (clipped.to === null) return clipped;
  const order = compareFractions(clipped.from, clipped.to);
  return order < 0 || (order === 0 && clipped.includesFrom && clipped.includesTo) ? clipped : null;
}

function size(amount: Fraction): Fraction {
  return amount.numerator.units < 0 ? negateFraction(amount) : amount;
}
