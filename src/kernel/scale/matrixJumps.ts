import { type Fraction, multiplyFractions, negateFraction, subtractFractions } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { amountIn } from "./bandsAmount.js";
import type { BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { CurveTable } from "./curveTable.js";
import { justBelow } from "./jumps.js";
import { matrixBounds } from "./matrixBounds.js";
import { cellOn, type MatrixLine, quotaOfCell } from "./matrixFunction.js";
import { bandBeside, type Side } from "./tableRate.js";
import { valueOnCurve } from "./valueOnCurve.js";

/** A jump of a matrix at a bound, with the id of the band that starts there. */
export interface MatrixJump {
  readonly id: string | null;
  readonly at: Fraction;
  readonly size: Fraction;
}

/** What a matrix does at each of its bounds, 0 where it goes on without a jump; before the steps of the scale. */
export function matrixJumps(line: MatrixLine): readonly MatrixJump[] {
  return matrixBounds(line).flatMap(({ id, at }) => {
    const after = amountBeside(line, at, "above");
    const before = after === null ? null : justBelow(line.table, at, after, amountBeside(line, at, "below"));
    return after === null || before === null ? [] : [{ id, at, size: subtractFractions(after, before) }];
  });
}

/** What the matrix gives directly above or below a value; null where it refuses it. */
function amountBeside(line: MatrixLine, at: Fraction, side: Side): Fraction | null {
  const { table, ownQuota, settled } = line;
  const { own } = table;
  const place = own === null ? 0 : bandBeside(own, at, ownQuota, side);
  if (own !== null && place < 0) return own.below === "refuse" ? null : own.below;
  const isBeyond = own !== null && place >= own.rows.length;
  if (isBeyond && own.above !== "clamp") return own.above === "refuse" ? null : own.above;
  if (settled !== null) return settled.kind === "constant" ? settled.amount : null;
  const cell = cellOn(line, isBeyond ? own.rows.length - 1 : place);
  if (typeof cell === "string") return null;
  if (cell.kind === "value") return cell.amount;
  // Above the end that clamps, the value is that of the end.
  const x = isBeyond && own.end !== null ? boundIn(own.end, ownQuota) : at;
  if (cell.kind === "rate") return multiplyFractions(x, cell.rate);
  const inner = cell.table;
  const endSide = inner.kind === "bands" && inner.lowerBand ? "below" : "above";
  return inTable(inner, x, quotaOfCell(cell, line), isBeyond ? endSide : side);
}

/** What a cell's scale gives directly above or below a value. */
function inTable(
  table: BandTable | CurveTable,
  x: Fraction,
  quota: Fraction | null,
  side: Side,
): Fraction | null {
  const { negative } = table.document;
  const isNegative = x.numerator.units < 0 || (x.numerator.units === 0 && side === "below");
  if (negative === undefined || !isNegative)
    return table.kind === "bands" ? inBands(table, x, quota, side) : onCurve(table, x, quota);
  if (negative !== "mirror") return negative === "zero" ? NOTHING : null;
  const size = inTable(table, negateFraction(x), quota, side === "below" ? "above" : "below");
  return size === null ? null : negateFraction(size);
}

function inBands(table: BandTable, x: Fraction, quota: Fraction | null, side: Side): Fraction | null {
  const { rows, below, above, end } = table;
  const band = bandBeside(table, x, quota, side);
  if (band < 0) return below === "refuse" ? null : below;
  if (band < rows.length) return amountIn(table, band, x, quota);
  if (above !== "clamp") return above === "refuse" ? null : above;
  return amountIn(table, rows.length - 1, end === null ? x : boundIn(end, quota), quota);
}

function onCurve(table: CurveTable, x: Fraction, quota: Fraction | null): Fraction | null {
  return valueOnCurve(table, { value: x }, quota, undefined).exact;
}
