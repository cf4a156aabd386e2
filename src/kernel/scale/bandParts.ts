import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  type Rounding,
  roundFraction,
  subtractFractions,
  ZERO,
} from "../decimal/index.js";
import type { BandRow, BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";

/** What one band is paid on: the part of the value that counts as its own. */
export interface BandPart {
  readonly band: number;
  readonly slice: Fraction;
}

/** The parts of a table that say what its bands pay. */
type PayingTable = Pick<BandTable, "rows" | "excessOver" | "excessBand" | "roundEach">;

export const NOTHING: Fraction = fractionOf(ZERO);

/**
 * The bands that pay where `band` is reached, from there down, each with its slice of `value`.
 *
 * Where another number than `value` picked the band, the bands below it are filled in order and it takes the rest;
 * slices are never negative then, except that a whole band rates all there is.
 */
export function bandParts(
  table: PayingTable,
  band: number,
  value: Fraction,
  quota: Fraction | null,
): readonly BandPart[] {
  const parts: BandPart[] = [];
  let left = value;
  for (let at = band; at >= 0; ) {
    const row = table.rows[at];
    if (row === undefined) break;
    if (row.mode === "whole") {
      parts.push({ band: at, slice: left });
      break;
    }
    const isExcess = row.mode === "excess";
    const start = boundIn(isExcess ? table.excessOver : row.from, quota);
    const isInside = compareFractions(left, start) > 0;
    parts.push({ band: at, slice: isInside ? subtractFractions(left, start) : NOTHING });
    if (isInside) left = start;
    at = isExcess ? table.excessBand : at - 1;
  }
  return parts;
}

/** What a band pays on a slice: `slice * rate + amount`, or with `per` `slice * rate + blocks * amount`. */
export function partValue(row: BandRow, slice: Fraction, roundEach: Rounding | null): Fraction {
  const amount = row.per === null ? row.amount : multiplyFractions(blocksOf(row.per, slice), row.amount);
  const exact = addFractions(multiplyFractions(slice, row.rate), amount);
  return roundEach === null ? exact : fractionOf(roundFraction(exact, roundEach));
}

/** How many blocks a slice fills: a started one counts in full (`up`), not at all (`down`), or in part (`prorate`). */
export function blocksOf({ size, partial }: NonNullable<BandRow["per"]>, slice: Fraction): Fraction {
  const blocks = divideFractions(slice, size);
  if (partial === "prorate") return blocks;
  return fractionOf(
    roundFraction(blocks, { places: 0, mode: partial === "up" ? "awayFromZero" : "towardZero" }),
  );
}

/** What all bands pay together where `band` is reached. */
export function bandsValue(
  table: PayingTable,
  band: number,
  value: Fraction,
  quota: Fraction | null,
): Fraction {
  let sum = NOTHING;
  for (const part of bandParts(table, band, value, quota)) {
    const row = table.rows[part.band];
    if (row !== undefined) sum = addFractions(partValue(row, part.slice, table.roundEach), sum);
  }
  return sum;
}
