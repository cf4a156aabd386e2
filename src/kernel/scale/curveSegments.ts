import { type Fraction, multiplyFractions, subtractFractions } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { clip, level } from "./bandSegments.js";
import { boundIn } from "./bounds.js";
import { slopeOf } from "./curvePlacement.js";
import type { CurvePoint, CurveTable } from "./curveTable.js";
import type { Segment, Stretch } from "./segment.js";

/** The segments of a curve, in rising order; what it refuses is left out. */
export function curveSegments(
  { points, below, above }: CurveTable,
  quota: Fraction | null,
): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (segment: Segment): void => {
    const clipped = clip(segment);
    if (clipped !== null) segments.push(clipped);
  };
  points.forEach((to, index) => {
    const from = points[index - 1];
    const at = boundIn(to.at, quota);
    const next = points[index + 1];
    if (from === undefined && next !== undefined && below !== "refuse") {
      const stretch = { from: NOTHING, includesFrom: true, to: at, includesTo: false };
      add(below === "clamp" ? level(stretch, to.value) : line(stretch, to, next, quota));
    }
    if (from !== undefined) {
      add(
        line(
          { from: boundIn(from.at, quota), includesFrom: true, to: at, includesTo: true },
          from,
          to,
          quota,
        ),
      );
    }
    if (next === undefined && from !== undefined && above !== "refuse") {
      const stretch = { from: at, includesFrom: false, to: null, includesTo: false };
      add(above === "clamp" ? level(stretch, to.value) : line(stretch, from, to, quota));
    }
  });
  return segments;
}

function line(stretch: Stretch, from: CurvePoint, to: CurvePoint, quota: Fraction | null): Segment {
  const slope = slopeOf(from, to, quota);
  const intercept = subtractFractions(from.value, multiplyFractions(slope, boundIn(from.at, quota)));
  return { ...stretch, slope, intercept, error: NOTHING, isMonotone: true };
}
