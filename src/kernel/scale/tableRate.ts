import { compareFractions, type Fraction } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { slopeOfBand } from "./bandSegments.js";
import type { BandRow, BandTable } from "./bandTable.js";
import { type BandBounds, bandAt, boundIn } from "./bounds.js";
import { slopeOf } from "./curvePlacement.js";
import type { CurveTable } from "./curveTable.js";
import { edgeCase, ratedValue } from "./edges.js";
import type { ScaleArgument, ScaleReason } from "./scaleFunction.js";
import type { Scale } from "./types.js";

/** The side of a value that is looked at. */
export type Side = "below" | "above";

/** The value that is rated and the side of it where the next unit lies, or what `negative` settles. */
export function besideValue(
  document: Pick<Scale, "negative" | "atZero">,
  value: Fraction,
  side: Side,
): { readonly x: Fraction; readonly side: Side } | { readonly rate: Fraction | ScaleReason } {
  const edge = edgeCase(document, value);
  if (edge === "refuse") return { rate: "refused_negative" };
  // Zero itself may be settled, but the next unit above it is not.
  if (edge === "zero" && value.numerator.units < 0) return { rate: NOTHING };
  // Beyond a value that is mirrored lies what is on the other side of its size.
  const turned = edge === "mirror" ? OTHER[side] : side;
  return { x: ratedValue(value, edge), side: turned };
}

const OTHER: Readonly<Record<Side, Side>> = { above: "below", below: "above" };

/** The rate of what lies directly beside a value, before the steps of the scale. */
export function tableRate(
  table: BandTable | CurveTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  side: Side,
): Fraction | ScaleReason {
  const beside = besideValue(table.document, argument.value, side);
  if ("rate" in beside) return beside.rate;
  return table.kind === "bands"
    ? bandRate(table, argument, beside.x, quota, beside.side)
    : curveRate(table, beside.x, quota, beside.side);
}

function bandRate(
  table: BandTable,
  { by }: ScaleArgument,
  x: Fraction,
  quota: Fraction | null,
  side: Side,
): Fraction | ScaleReason {
  const { rows, below, above } = table;
  let band = by === undefined ? bandBeside(table, x, quota, side) : bandAt(table, by, quota);
  if (band === rows.length) return above === "refuse" ? "refused_above" : NOTHING;
  if (band < 0) return below === "refuse" ? "refused_below" : NOTHING;
  // Where another number picked the band, the next unit may still fill one below it.
  for (let row = rows[band]; row !== undefined; row = rows[band]) {
    const start = row.mode === "excess" ? boundIn(table.excessOver, quota) : boundIn(row.from, quota);
    if (row.mode === "whole" || hasPassed(x, start, side)) return rateOf(row);
    band = row.mode === "excess" ? table.excessBand : band - 1;
  }
  return NOTHING;
}

/** The band of what lies directly above (or below) a value. */
export function bandBeside(
  { rows, end }: Pick<BandBounds, "rows" | "end">,
  x: Fraction,
  quota: Fraction | null,
  side: Side,
): number {
  if (end !== null && hasPassed(x, boundIn(end, quota), side)) return rows.length;
  return rows.filter(({ from }) => hasPassed(x, boundIn(from, quota), side)).length - 1;
}

/** Blocks that are paid at once have no rate; those that are prorated have. */
function rateOf(row: BandRow): Fraction {
  return row.per?.partial === "prorate" ? slopeOfBand(row) : row.rate;
}

function curveRate(
  { points, below, above }: CurveTable,
  x: Fraction,
  quota: Fraction | null,
  side: Side,
): Fraction | ScaleReason {
  const passed = points.filter(({ at }) => hasPassed(x, boundIn(at, quota), side)).length;
  if (passed === 0 && below !== "extend") return below === "refuse" ? "refused_below" : NOTHING;
  if (passed === points.length && above !== "extend") return above === "refuse" ? "refused_above" : NOTHING;
  const index = Math.min(Math.max(passed - 1, 0), points.length - 2);
  const [from, to] = [points[index], points[index + 1]];
  return from === undefined || to === undefined ? NOTHING : slopeOf(from, to, quota);
}

/** Whether what lies directly above (or below) a position is past a bound. */
function hasPassed(position: Fraction, bound: Fraction, side: Side): boolean {
  const order = compareFractions(position, bound);
  return order > 0 || (order === 0 && side === "above");
}
