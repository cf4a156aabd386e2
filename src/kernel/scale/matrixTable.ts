import type { Fraction } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";
import type { CurveTable } from "./curveTable.js";
import type { BandReached, MatrixScale } from "./types.js";

/** A band of an axis of numbers as it is computed with. */
export interface AxisRow {
  readonly id: string;
  readonly from: Fraction;
  /** How results tell of it. */
  readonly reached: BandReached;
}

interface AxisBase {
  readonly id: string;
  /** Its JSON pointer. */
  readonly ref: string;
  /** The ids of its places, in the order of the cells. */
  readonly places: readonly string[];
}

/** An axis of numbers that was found sound. */
export interface BandAxis extends AxisBase {
  readonly kind: "bands";
  /** The measure or attribute that it reads; null where it is the value of the scale. */
  readonly of: string | null;
  readonly rows: readonly AxisRow[];
  /** Where the last band ends; null where it does not. */
  readonly end: Fraction | null;
  readonly lowerBand: boolean;
  readonly below: Fraction | "refuse";
  /** Where the document says so, or the axis where it does not. */
  readonly belowRef: string;
  readonly above: Fraction | "clamp" | "refuse";
}

/** An axis of texts that was found sound. */
export interface ValueAxis extends AxisBase {
  readonly kind: "values";
  readonly of: string;
  /** The place of each text. */
  readonly index: ReadonlyMap<string, number>;
  /** The place of every other text; null where they are refused. */
  readonly otherwise: number | null;
}

/** An axis of a matrix that was found sound. */
export type Axis = BandAxis | ValueAxis;

/** A cell as it is computed with; `ref` is its JSON pointer. */
export type Cell = { readonly ref: string } & (
  | { readonly kind: "value"; readonly amount: Fraction }
  | { readonly kind: "rate"; readonly rate: Fraction }
  | { readonly kind: "scale"; readonly table: BandTable | CurveTable; readonly needsQuota: boolean }
);

/** A matrix that was found sound: every combination of places has its cell. */
export interface MatrixTable {
  readonly kind: "matrix";
  readonly document: MatrixScale;
  /** The JSON pointer of the scale. */
  readonly ref: string;
  readonly axes: readonly Axis[];
  /** The first axis, where it is the value of the scale. */
  readonly own: BandAxis | null;
  /** The cells in the order of the axes: the places of the last axis stand side by side. */
  readonly cells: readonly Cell[];
  /** The measures and attributes that the axes read. */
  readonly fields: readonly string[];
  readonly needsQuota: boolean;
}
