import type { Fraction } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { bandSegments, level } from "./bandSegments.js";
import type { BandTable } from "./bandTable.js";
import { curveSegments } from "./curveSegments.js";
import type { CurveTable } from "./curveTable.js";
import type { Segment } from "./segment.js";

/** The segments of a scale from 0 up, in rising order; what it refuses is left out. */
export function segmentsOf(table: BandTable | CurveTable, quota: Fraction | null): readonly Segment[] {
  const segments = table.kind === "bands" ? bandSegments(table, quota) : curveSegments(table, quota);
  if (table.document.atZero !== "zero") return segments;
  const zero = level({ from: NOTHING, includesFrom: true, to: NOTHING, includesTo: true }, NOTHING);
  return [
    zero,
    ...segments.map((segment) =>
      segment.from.numerator.units === 0 ? { ...segment, includesFrom: false } : segment,
    ),
  ];
}
