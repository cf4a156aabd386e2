import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  negateFraction,
  ONE,
} from "../decimal/index.js";
import { onLine } from "./bandLines.js";
import { bandsValue } from "./bandParts.js";
import type { BandTable } from "./bandTable.js";
import type { Placement } from "./placement.js";

/**
 * The amount that a table gives for a placed value, before the steps of the scale. `inParts` adds it up band by band,
 * as a trace shows it; else a band that has a line is computed by it.
 */
export function bandsAmount(
  table: BandTable,
  placed: Exclude<Placement, { kind: "none" }>,
  quota: Fraction | null,
  inParts: boolean,
): Fraction {
  const size =
    placed.kind === "constant" ? placed.amount : amountIn(table, placed.band, placed.rated, quota, inParts);
  return placed.mirrored ? negateFraction(size) : size;
}

/** The amount where a band is reached; by its line, `value` may not lie below the band. */
export function amountIn(
  table: BandTable,
  band: number,
  value: Fraction,
  quota: Fraction | null,
  inParts: boolean = false,
): Fraction {
  const line = inParts ? undefined : table.lines?.[band];
  if (line === undefined) return bandsValue(table, band, value, quota);
  if (value.denominator === ONE) return fractionOf(onLine(line, value.numerator));
  return addFractions(multiplyFractions(value, fractionOf(line.rate)), fractionOf(line.intercept));
}
