import type { Fraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import { curveAmount, placeOnCurve } from "./curvePlacement.js";
import type { CurveTable } from "./curveTable.js";
import { noValue } from "./noValue.js";
import type { ScaleArgument, ScaleValue } from "./scaleFunction.js";
import { traceCurve } from "./traceCurve.js";

/** The value of a curve, before the steps of the scale. */
export function valueOnCurve(
  table: CurveTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  trace: Tracer | undefined,
): ScaleValue {
  const placed = placeOnCurve(table, argument, quota);
  if (placed.kind === "none") return noValue(table, false, argument, placed.reason, trace);
  const mark = trace?.mark() ?? 0;
  const exact = curveAmount(placed, quota);
  if (trace !== undefined) traceCurve(trace, table, argument, placed, quota, { exact }, mark);
  return { exact, grade: null, band: null };
}
