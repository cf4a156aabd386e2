import { type Readings, reading } from "../condition/index.js";
import { type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { bandAt } from "./bounds.js";
import type { Axis, BandAxis } from "./matrixTable.js";
import type { ScaleReason } from "./scaleFunction.js";

/** Where something lies on an axis of a matrix: at a place, or where the axis settles the result itself. */
export type AxisPlace =
  /** `clamped`: it lies above a last band that ends. */
  | { readonly kind: "place"; readonly index: number; readonly clamped: boolean }
  | { readonly kind: "constant"; readonly id: string; readonly ref: string; readonly amount: Fraction }
  | { readonly kind: "none"; readonly reason: ScaleReason };

/** Where the readings put somebody on an axis that reads a measure or an attribute. */
export function placeOfReadings(axis: Axis, readings: Readings): AxisPlace {
  const found = reading(readings, axis.of ?? "");
  if (axis.kind === "values") {
    if (typeof found !== "string") return { kind: "none", reason: "missing_measure" };
    const index = axis.index.get(found) ?? axis.otherwise;
    return index === null ? { kind: "none", reason: "no_band" } : { kind: "place", index, clamped: false };
  }
  const number = numberOf(found);
  return number === null ? { kind: "none", reason: "missing_measure" } : placeInAxis(axis, number, null);
}

/** Where a number lies on an axis of numbers; bounds are multiples of `quota`, unless it is null. */
export function placeInAxis(axis: BandAxis, position: Fraction, quota: Fraction | null): AxisPlace {
  const index = bandAt(axis, position, quota);
  const { id, ref, rows, below, belowRef, above } = axis;
  if (index < 0) {
    return below === "refuse"
      ? { kind: "none", reason: "refused_below" }
      : { kind: "constant", id: `${id}.below`, ref: belowRef, amount: below };
  }
  if (index < rows.length) return { kind: "place", index, clamped: false };
  if (above === "refuse") return { kind: "none", reason: "refused_above" };
  return above === "clamp"
    ? { kind: "place", index: rows.length - 1, clamped: true }
    : { kind: "constant", id: `${id}.above`, ref: `${ref}/above`, amount: above };
}

/** A measure, or an attribute that is a number or decimal text. */
function numberOf(found: ReturnType<typeof reading>): Fraction | null {
  if (typeof found === "object") return found;
  const decimal = parseDecimal(found);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}
