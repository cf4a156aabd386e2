import type { Readings } from "../condition/index.js";
import { compareFractions, type Fraction, formatFraction, subtractFractions } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import type { BandTable } from "./bandTable.js";
import { bandAt, boundIn } from "./bounds.js";
import type { ScaleTable } from "./buildScale.js";
import type { NextBand } from "./compiledScale.js";
import type { CurveTable } from "./curveTable.js";
import { type History, readCall } from "./history.js";
import { cellOn, matrixLine, quotaOfCell } from "./matrixFunction.js";
import type { BandAxis } from "./matrixTable.js";
import { readAxes } from "./readAxes.js";
import { reasonIssue } from "./reasonIssue.js";

/** The next band above a value (or above the number that picks the band), null in the last one. */
export function nextBand(history: History, input: unknown, facts: unknown): NextBand | null {
  const issues: Issue[] = [];
  const call = readCall(history, input, "", issues);
  const readings = call === null ? null : readAxes(call.version.scale.table, facts, "/facts", issues);
  if (call === null || readings === null) throw attainmentError(issues);
  const { scale } = call.version;
  const { value, by, quota } = call.argument;
  const multipleOf = scale.needsQuota ? (quota ?? null) : null;
  if (multipleOf !== null && multipleOf.numerator.units <= 0)
    throw attainmentError([reasonIssue("zero_quota", "/quota", "error")]);
  const position = by ?? value;
  const next = nextIn(scale.table, position, multipleOf, readings);
  if (next === null) return null;
  const { id, index, at } = next;
  return { id, index, at: formatFraction(at), distance: formatFraction(subtractFractions(at, position)) };
}

interface Start {
  readonly id: string;
  readonly index: number;
  readonly at: Fraction;
}

/** Of a matrix whose axes all read something else, it is the next band of the scale in its cell. */
function nextIn(
  table: ScaleTable,
  position: Fraction,
  quota: Fraction | null,
  readings: Readings,
): Start | null {
  if (table.kind !== "matrix") return startAfter(table, position, quota);
  const line = matrixLine(table, readings, quota);
  if (table.own !== null) return startAfter(table.own, position, line.ownQuota);
  const cell = line.settled === null ? cellOn(line, 0) : "no_band";
  return typeof cell === "string" || cell.kind !== "scale"
    ? null
    : startAfter(cell.table, position, quotaOfCell(cell, line));
}

function startAfter(
  table: BandTable | BandAxis | CurveTable,
  position: Fraction,
  quota: Fraction | null,
): Start | null {
  if (table.kind === "bands") {
    const index = bandAt(table, position, quota) + 1;
    const row = table.rows[index];
    return row === undefined ? null : { id: row.id, index, at: boundIn(row.from, quota) };
  }
  const index = table.points.findIndex(({ at }) => compareFractions(boundIn(at, quota), position) > 0);
  const point = table.points[index];
  return point === undefined ? null : { id: point.id, index, at: boundIn(point.at, quota) };
}
