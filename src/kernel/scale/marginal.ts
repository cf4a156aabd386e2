import { compareFractions, type Fraction, formatFraction } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import { NOTHING } from "./bandParts.js";
import { slopeOfBand } from "./bandSegments.js";
import type { BandRow, BandTable } from "./bandTable.js";
import { bandAt, boundIn } from "./bounds.js";
import { slopeOf } from "./curvePlacement.js";
import type { CurveTable } from "./curveTable.js";
import { edgeCase, ratedValue } from "./edges.js";
import { type History, readCall } from "./history.js";
import { noAmount } from "./noAmount.js";
import { reasonIssue } from "./reasonIssue.js";
import type { ScaleArgument, ScaleReason } from "./scaleFunction.js";

/** The rate of the next unit above a value, before the steps of the scale. */
export function marginal(history: History, input: unknown): string {
  const issues: Issue[] = [];
  const call = readCall(history, input, "", issues);
  if (call?.version.scale.grades) issues.push(noAmount(""));
  if (issues.length > 0 || call === null) throw attainmentError(issues);
  const { scale } = call.version;
  const rate = rateAt(scale.table, call.argument, scale.needsQuota ? (call.argument.quota ?? null) : null);
  if (typeof rate === "string") throw attainmentError([reasonIssue(rate, "", "error")]);
  return formatFraction(rate);
}

function rateAt(
  table: BandTable | CurveTable,
  argument: ScaleArgument,
  quota: Fraction | null,
): Fraction | ScaleReason {
  if (quota !== null && quota.numerator.units <= 0) return "zero_quota";
  const edge = edgeCase(table.document, argument.value);
  if (edge === "refuse") return "refused_negative";
  // Zero itself may be settled, but the next unit above it is not.
  if (edge === "zero" && argument.value.numerator.units < 0) return NOTHING;
  const x = ratedValue(argument.value, edge);
  // Above a value that is mirrored lies what is below its size.
  const side = edge === "mirror" ? "below" : "above";
  return table.kind === "bands"
    ? bandRate(table, argument, x, quota, side)
    : curveRate(table, x, quota, side);
}

type Side = "below" | "above";

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
function bandBeside({ rows, end }: BandTable, x: Fraction, quota: Fraction | null, side: Side): number {
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
