import type { Fraction } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { bandSegments, level } from "./bandSegments.js";
import type { BandTable } from "./bandTable.js";
import { curveSegments } from "./curveSegments.js";
import type { CurveTable } from "./curveTable.js";
import type { Segment } from "./segment.js";
import type { Scale } from "./types.js";

/** The segments of a table of bands or of a curve from 0 up, in rising order; what it refuses is left out. */
export function tableSegments(table: BandTable | CurveTable, quota: Fraction | null): readonly Segment[] {
  const segments = table.kind === "bands" ? bandSegments(table, quota) : curveSegments(table, quota);
  return withZero(segments, table.document);
}

/** The segments where a value of zero may be settled by itself. */
export function withZero(
  segments: readonly Segment[],
  { atZero }: Pick<Scale, "atZero">,
): readonly Segment[] {
  if (atZero !== "zero") return segments;
  const zero = level({ from: NOTHING, includesFrom: true, to: NOTHING, includesTo: true }, NOTHING);
  return [
    zero,
    ...segments.map((segment) =>
      segment.from.numerator.units === 0 ? { ...segment, includesFrom: false } : segment,
    ),
  ];
}
