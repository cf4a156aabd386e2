import type { Fraction } from "../decimal/index.js";
import type { CurveOutside, CurveScale } from "./types.js";

/** A point of a curve as it is computed with. */
export interface CurvePoint {
  readonly id: string;
  readonly at: Fraction;
  readonly value: Fraction;
}

/** A curve that was found sound: at least two points, ascending. */
export interface CurveTable {
  readonly kind: "curve";
  readonly document: CurveScale;
  /** The JSON pointer of the scale. */
  readonly ref: string;
  readonly points: readonly CurvePoint[];
  readonly below: CurveOutside;
  readonly above: CurveOutside;
}
