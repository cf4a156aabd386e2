import { compareFractions, type Fraction, formatFraction, subtractFractions } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import type { BandTable } from "./bandTable.js";
import { bandAt, boundIn } from "./bounds.js";
import type { NextBand } from "./compiledScale.js";
import type { CurveTable } from "./curveTable.js";
import { type History, readCall } from "./history.js";
import { reasonIssue } from "./reasonIssue.js";

/** The next band above a value (or above the number that picks the band), null in the last one. */
export function nextBand(history: History, input: unknown): NextBand | null {
  const issues: Issue[] = [];
  const call = readCall(history, input, "", issues);
  if (call === null) throw attainmentError(issues);
  const { scale } = call.version;
  const { value, by, quota } = call.argument;
  const multipleOf = scale.needsQuota ? (quota ?? null) : null;
  if (multipleOf !== null && multipleOf.numerator.units <= 0)
    throw attainmentError([reasonIssue("zero_quota", "/quota", "error")]);
  const position = by ?? value;
  const next = startAfter(scale.table, position, multipleOf);
  if (next === null) return null;
  const at = boundIn(next.at, multipleOf);
  return {
    id: next.id,
    index: next.index,
    at: formatFraction(at),
    distance: formatFraction(subtractFractions(at, position)),
  };
}

interface Start {
  readonly id: string;
  readonly index: number;
  readonly at: Fraction;
}

function startAfter(table: BandTable | CurveTable, position: Fraction, quota: Fraction | null): Start | null {
  if (table.kind === "bands") {
    const index = bandAt(table, position, quota) + 1;
    const row = table.rows[index];
    return row === undefined ? null : { id: row.id, index, at: row.from };
  }
  const index = table.points.findIndex(({ at }) => compareFractions(boundIn(at, quota), position) > 0);
  const point = table.points[index];
  return point === undefined ? null : { id: point.id, index, at: point.at };
}
