import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  negateFraction,
  subtractFractions,
} from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { boundIn } from "./bounds.js";
import type { CurvePoint, CurveTable } from "./curveTable.js";
import { edgeCase, ratedValue } from "./edges.js";
import type { ScaleArgument, ScaleReason } from "./scaleFunction.js";

/** Where a value lands on a curve. */
export type CurvePlacement =
  /** Between (or, extended, beyond) two points; `x` is the value, or the outermost point where it is clamped. */
  | {
      readonly kind: "line";
      readonly from: CurvePoint;
      readonly to: CurvePoint;
      readonly index: number;
      readonly x: Fraction;
      readonly mirrored: boolean;
      readonly clamped: boolean;
    }
  | {
      readonly kind: "constant";
      readonly field: "negative" | "atZero";
      readonly amount: Fraction;
      readonly mirrored: false;
    }
  | { readonly kind: "none"; readonly reason: ScaleReason };

/** Places a value on a curve: first `negative`, then `atZero`, then `outside`, then the points around it. */
export function placeOnCurve(
  table: CurveTable,
  { value }: ScaleArgument,
  quota: Fraction | null,
): CurvePlacement {
  const edge = edgeCase(table.document, value);
  if (edge === "refuse") return { kind: "none", reason: "refused_negative" };
  if (edge === "zero") {
    return {
      kind: "constant",
      field: value.numerator.units < 0 ? "negative" : "atZero",
      amount: NOTHING,
      mirrored: false,
    };
  }
  const mirrored = edge === "mirror";
  const x = ratedValue(value, edge);
  const { points } = table;
  const last = points.length - 1;
  const above = pointsUpTo(points, x, quota);
  const index = Math.min(Math.max(above - 1, 0), last - 1);
  const [from, to] = [points[index], points[index + 1]];
  if (from === undefined || to === undefined) return { kind: "none", reason: "refused_below" };
  const side = above === 0 ? table.below : isBeyond(points[last], x, quota) ? table.above : null;
  if (side === "refuse") return { kind: "none", reason: above === 0 ? "refused_below" : "refused_above" };
  const clamped = side === "clamp";
  const end = above === 0 ? from : to;
  return { kind: "line", from, to, index, x: clamped ? boundIn(end.at, quota) : x, mirrored, clamped };
}

/** The number of points at or before x. */
function pointsUpTo(points: readonly CurvePoint[], x: Fraction, quota: Fraction | null): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const point = points[middle];
    if (point !== undefined && compareFractions(x, boundIn(point.at, quota)) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isBeyond(point: CurvePoint | undefined, x: Fraction, quota: Fraction | null): boolean {
  return point !== undefined && compareFractions(x, boundIn(point.at, quota)) > 0;
}

/** The slope between two points. */
export function slopeOf(from: CurvePoint, to: CurvePoint, quota: Fraction | null): Fraction {
  const run = boundIn(subtractFractions(to.at, from.at), quota);
  return divideFractions(subtractFractions(to.value, from.value), run);
}

/** `fromValue + (x - from) * (toValue - fromValue) / (to - from)`. */
export function lineValue(
  { from, to, x }: { readonly from: CurvePoint; readonly to: CurvePoint; readonly x: Fraction },
  quota: Fraction | null,
): Fraction {
  const rise = multiplyFractions(
    subtractFractions(x, boundIn(from.at, quota)),
    subtractFractions(to.value, from.value),
  );
  const run = boundIn(subtractFractions(to.at, from.at), quota);
  return addFractions(from.value, divideFractions(rise, run));
}

/** The value of a curve for a placed x, before the steps of the scale. */
export function curveAmount(
  placed: Exclude<CurvePlacement, { kind: "none" }>,
  quota: Fraction | null,
): Fraction {
  if (placed.kind === "constant") return placed.amount;
  const size = lineValue(placed, quota);
  return placed.mirrored ? negateFraction(size) : size;
}
