import type { Fraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { BandTable } from "./bandTable.js";
import type { CurveTable } from "./curveTable.js";
import type { ScaleArgument, ScaleValue } from "./scaleFunction.js";
import { valueInBands } from "./valueInBands.js";
import { valueOnCurve } from "./valueOnCurve.js";

/** The value of a table of bands or of a curve, before the steps of the scale. */
export function valueInTable(
  table: BandTable | CurveTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  trace: Tracer | undefined,
): ScaleValue {
  return table.kind === "bands"
    ? valueInBands(table, argument, quota, trace)
    : valueOnCurve(table, argument, quota, trace);
}
