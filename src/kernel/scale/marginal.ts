import { NO_READINGS, type Readings } from "../condition/index.js";
import { type Fraction, formatFraction } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import { NOTHING } from "./bandParts.js";
import { bandAt } from "./bounds.js";
import type { ScaleTable } from "./buildScale.js";
import { type History, readCall } from "./history.js";
import { cellOn, matrixLine, quotaOfCell } from "./matrixFunction.js";
import type { BandAxis, MatrixTable } from "./matrixTable.js";
import { noAmount } from "./noAmount.js";
import { readAxes } from "./readAxes.js";
import { reasonIssue } from "./reasonIssue.js";
import type { ScaleArgument, ScaleReason } from "./scaleFunction.js";
import { bandBeside, besideValue, type Side, tableRate } from "./tableRate.js";

/** The rate of the next unit above a value, before the steps of the scale. */
export function marginal(history: History, input: unknown, facts: unknown): string {
  const issues: Issue[] = [];
  const call = readCall(history, input, "", issues);
  if (call?.version.scale.grades) issues.push(noAmount(""));
  const readings = call === null ? NO_READINGS : readAxes(call.version.scale.table, facts, "/facts", issues);
  if (issues.length > 0 || call === null || readings === null) throw attainmentError(issues);
  const { scale } = call.version;
  const quota = scale.needsQuota ? (call.argument.quota ?? null) : null;
  const rate = rateAt(scale.table, call.argument, quota, readings);
  if (typeof rate === "string") throw attainmentError([reasonIssue(rate, "", "error")]);
  return formatFraction(rate);
}

function rateAt(
  table: ScaleTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  readings: Readings,
): Fraction | ScaleReason {
  if (quota !== null && quota.numerator.units <= 0) return "zero_quota";
  return table.kind === "matrix"
    ? matrixRate(table, argument, quota, readings)
    : tableRate(table, argument, quota, "above");
}

/** Where another number picks the band, more of the value stays in it. */
function placeBeside(
  own: BandAxis,
  x: Fraction,
  by: Fraction | undefined,
  quota: Fraction | null,
  side: Side,
): number {
  return by === undefined ? bandBeside(own, x, quota, side) : bandAt(own, by, quota);
}

function matrixRate(
  table: MatrixTable,
  { value, by }: ScaleArgument,
  quota: Fraction | null,
  readings: Readings,
): Fraction | ScaleReason {
  const beside = besideValue(table.document, value, "above");
  if ("rate" in beside) return beside.rate;
  const line = matrixLine(table, readings, quota);
  const { x, side } = beside;
  const { own } = table;
  const place = own === null ? 0 : placeBeside(own, x, by, line.ownQuota, side);
  if (own !== null && place < 0) return own.below === "refuse" ? "refused_below" : NOTHING;
  const isBeyond = own !== null && place >= own.rows.length;
  if (isBeyond && own.above !== "clamp") return own.above === "refuse" ? "refused_above" : NOTHING;
  const { settled } = line;
  if (settled !== null) return settled.kind === "none" ? settled.reason : NOTHING;
  const cell = cellOn(line, isBeyond ? own.rows.length - 1 : place);
  if (typeof cell === "string") return cell;
  if (cell.kind === "value" || (isBeyond && by === undefined)) return NOTHING;
  return cell.kind === "rate"
    ? cell.rate
    : tableRate(cell.table, { value: x }, quotaOfCell(cell, line), side);
}
