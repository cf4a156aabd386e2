import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import type { ScaleTable } from "./buildScale.js";
import { matrixLine } from "./matrixFunction.js";
import { matrixSegments } from "./matrixSegments.js";
import type { Segment } from "./segment.js";
import { tableSegments, withZero } from "./tableSegments.js";

/** The segments of a scale from 0 up, in rising order; what it refuses is left out. */
export function segmentsOf(
  table: ScaleTable,
  quota: Fraction | null,
  readings: Readings,
): readonly Segment[] {
  return table.kind === "matrix"
    ? withZero(matrixSegments(matrixLine(table, readings, quota)), table.document)
    : tableSegments(table, quota);
}
