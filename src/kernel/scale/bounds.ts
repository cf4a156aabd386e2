import { compareFractions, type Fraction, multiplyFractions } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";

/** A bound of the document as it stands against values: times the quota, where bounds are multiples of one. */
export function boundIn(bound: Fraction, quota: Fraction | null): Fraction {
  return quota === null ? bound : multiplyFractions(bound, quota);
}

/** The parts of a table that say where its bands lie. */
export type BandBounds = Pick<BandTable, "end" | "lowerBand"> & {
  readonly rows: readonly { readonly from: Fraction }[];
};

/** The band that holds a position: -1 below the first, the number of bands above a last one that ends. */
export function bandAt(table: BandBounds, position: Fraction, quota: Fraction | null): number {
  const { rows, end, lowerBand } = table;
  if (end !== null && !isBefore(position, boundIn(end, quota), lowerBand)) return rows.length;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    // The first band has no lower neighbor to give its bound to.
    const before = row !== undefined && isBefore(position, boundIn(row.from, quota), lowerBand && middle > 0);
    if (before) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Whether a position has not yet entered the band that starts at `bound`. */
function isBefore(position: Fraction, bound: Fraction, boundIsLower: boolean): boolean {
  const order = compareFractions(position, bound);
  return order < 0 || (order === 0 && boundIsLower);
}
