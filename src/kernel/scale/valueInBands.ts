import type { Fraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import { bandsAmount } from "./bandsAmount.js";
import type { BandTable } from "./bandTable.js";
import { placesOfBands, placesOfConstant } from "./fixedPlaces.js";
import { noValue } from "./noValue.js";
import { type Placement, placeInBands } from "./placement.js";
import type { ScaleArgument, ScaleValue } from "./scaleFunction.js";
import { traceBands, traceGrade } from "./traceBands.js";

/** The value of a table of bands, before the steps of the scale. */
export function valueInBands(
  table: BandTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  trace: Tracer | undefined,
): ScaleValue {
  const placed = placeInBands(table, argument, quota);
  if (placed.kind === "none") return noValue(table, table.grades, argument, placed.reason, trace);
  if (table.grades) return gradeOf(table, argument, placed, quota, trace);
  const mark = trace?.mark() ?? 0;
  const exact = bandsAmount(table, placed, quota, trace !== undefined || argument.by !== undefined);
  const fixed = placed.kind === "constant" ? placesOfConstant(table, placed.amount) : placesOfBands(table);
  const amount = fixed === undefined ? { exact } : { exact, fixed };
  if (trace !== undefined) traceBands(trace, table, argument, placed, quota, amount, mark);
  const band = placed.kind === "band" ? placed.band : null;
  return fixed === undefined ? { exact, grade: null, band } : { exact, fixed, grade: null, band };
}

function gradeOf(
  table: BandTable,
  argument: ScaleArgument,
  placed: Exclude<Placement, { kind: "none" }>,
  quota: Fraction | null,
  trace: Tracer | undefined,
): ScaleValue {
  const row = placed.kind === "band" ? table.rows[placed.band] : undefined;
  // A scale of grades has no amounts for values out of the ordinary: what is not in a band lies below the first.
  if (row === undefined) return noValue(table, true, argument, "below_first_band", trace);
  if (trace !== undefined) traceGrade(trace, table, argument, row, quota);
  return { exact: null, grade: row.id, band: row.reached.index };
}
