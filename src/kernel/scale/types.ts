import type { DecimalLiteral } from "../condition/types.js";
import type { DecimalInput, RoundingMode } from "../decimal/index.js";
import type { Step } from "../steps/types.js";
import type { Outcome } from "../trace/index.js";

/**
 * How a band pays. `graduated`: each band's rate on the slice that lies in it. `whole`: the rate of the band reached
 * on all of the value. `excess`: the rate of the band reached on all that lies above `excessOver`.
 *
 * @since 0.1.0
 */
export type BandMode = "graduated" | "whole" | "excess";

/**
 * One band of a scale, from `from` up to the next band. `to` is optional and must equal the next `from`.
 *
 * `rate` is a fraction (`"0.05"`). `amount` is paid once when the band is reached; with `per`, once per `size` of the
 * band's slice. A band without rate and amount is a grade: what matters is its `id` (default: the text of `from`).
 *
 * @since 0.1.0
 */
export interface Band {
  readonly id?: string;
  readonly title?: string;
  readonly from: DecimalLiteral;
  readonly to?: DecimalLiteral;
  readonly rate?: DecimalLiteral;
  readonly amount?: DecimalLiteral;
  readonly per?: { readonly size: DecimalLiteral; readonly partial: "up" | "down" | "prorate" };
  readonly mode?: BandMode;
}

/** What every kind of scale has. */
interface ScaleBase {
  readonly schemaVersion?: 1;
  readonly id?: string;
  readonly title?: string;
  readonly version?: string;
  /** The dates in which this version is in force; versions of one scale form a history. */
  readonly effective?: { readonly from: string; readonly to?: string };
  /** Bounds as they stand, or as multiples of a quota that is given with the value. */
  readonly boundsIn?: "value" | "quota";
  /** What a negative value does; absent: as `below`. */
  readonly negative?: "mirror" | "zero" | "refuse";
  /** What a value of zero does; absent: `"band"`, the band that holds zero. */
  readonly atZero?: "band" | "zero";
  readonly steps?: readonly Step[];
}

/**
 * A table of bands: commission tables, grades, step scores.
 *
 * @since 0.1.0
 */
export interface BandScale extends ScaleBase {
  readonly kind: "bands";
  /** Required where a band has a rate or an amount and no mode of its own. */
  readonly mode?: BandMode;
  /** For `excess`: the value above which the band's rate applies. */
  readonly excessOver?: DecimalLiteral;
  /** The band that a value equal to a bound enters; absent: `"upperBand"`. */
  readonly boundary?: "upperBand" | "lowerBand";
  /** The result below the first band; absent: `"0"`. */
  readonly below?: DecimalLiteral | "refuse";
  /** The result above a last band that has `to`; required there. */
  readonly above?: DecimalLiteral | "clamp" | "refuse";
  /** Rounds what each band pays before the bands are added up; absent: nothing is rounded on the way. */
  readonly roundEachBand?: { readonly mode: RoundingMode; readonly places: number };
  readonly bands: readonly Band[];
}

/**
 * What a curve does outside its points.
 *
 * @since 0.1.0
 */
export type CurveOutside = "clamp" | "extend" | "refuse";

/**
 * A curve through points, linear between them: payout curves, score curves.
 *
 * @since 0.1.0
 */
export interface CurveScale extends ScaleBase {
  readonly kind: "curve";
  readonly points: readonly {
    readonly at: DecimalLiteral;
    readonly value: DecimalLiteral;
    readonly id?: string;
  }[];
  readonly outside?: { readonly below?: CurveOutside; readonly above?: CurveOutside };
}

/**
 * An axis of numbers. `of` names the measure or attribute that it reads; the first axis may leave it out, and then it
 * is the value of the scale itself.
 *
 * @since 0.1.0
 */
export interface NumberAxis {
  readonly id: string;
  readonly title?: string;
  readonly of?: string;
  /** A band runs up to the next one; its id is the text of `from` where it has none. */
  readonly bands: readonly {
    readonly id?: string;
    readonly title?: string;
    readonly from: DecimalLiteral;
    readonly to?: DecimalLiteral;
  }[];
  /** The band that a value equal to a bound enters; absent: `"upperBand"`. */
  readonly boundary?: "upperBand" | "lowerBand";
  /** The result of the matrix below the first band; absent: `"0"`. */
  readonly below?: DecimalLiteral | "refuse";
  /** The result of the matrix above a last band that has `to`; required there. */
  readonly above?: DecimalLiteral | "clamp" | "refuse";
}

/**
 * An axis of texts, such as roles or products: `of` names the attribute that it reads, and a text counts as it stands.
 * A text that is not among `values` belongs to the last place, whose id is `else`; without `else` it is refused.
 *
 * @since 0.1.0
 */
export interface TextAxis {
  readonly id: string;
  readonly title?: string;
  readonly of: string;
  readonly values: readonly string[];
  readonly else?: string;
}

/**
 * An axis of a matrix.
 *
 * @since 0.1.0
 */
export type MatrixAxis = NumberAxis | TextAxis;

/** What a scale within a cell leaves to the matrix around it. */
type OfTheMatrix = "schemaVersion" | "version" | "effective" | "steps";

/**
 * What a cell gives for a value x of the scale: `value` is the result, `rate` gives x times the rate, `scale` gives
 * what that scale says of x. A bare decimal is a `value`.
 *
 * @since 0.1.0
 */
export type MatrixCell =
  | DecimalLiteral
  | { readonly value: DecimalLiteral }
  | { readonly rate: DecimalLiteral }
  | { readonly scale: Omit<BandScale, OfTheMatrix> | Omit<CurveScale, OfTheMatrix> };

/**
 * A cell with its place: the ids of a band or text of each axis, in the order of the axes.
 *
 * @since 0.1.0
 */
export type LocatedCell = Exclude<MatrixCell, DecimalLiteral> & { readonly at: readonly string[] };

/**
 * A table of one to four axes: payouts by role and rating, rates by product and deal size. Every combination of bands
 * has its cell.
 *
 * @since 0.1.0
 */
export interface MatrixScale extends ScaleBase {
  readonly kind: "matrix";
  readonly axes: readonly MatrixAxis[];
  /** Nested lists, one level for each axis in their order; or cells with their places, in any order. */
  readonly cells:
    | readonly LocatedCell[]
    | readonly MatrixCell[]
    | readonly (readonly MatrixCell[])[]
    | readonly (readonly (readonly MatrixCell[])[])[]
    | readonly (readonly (readonly (readonly MatrixCell[])[])[])[];
}

/**
 * A function of one number, as data; a matrix also reads the measures and attributes that its axes name. Compile it with
 * `compileScale`.
 *
 * @since 0.1.0
 */
export type Scale = BandScale | CurveScale | MatrixScale;

/**
 * What a scale is evaluated on: a number, or a number with a quota, with another number that picks the band, or with
 * the date that picks the version.
 *
 * @since 0.1.0
 */
export type ScaleInput =
  | DecimalInput
  | {
      readonly value: DecimalInput;
      /** The quota that bounds `boundsIn: "quota"` are multiples of. */
      readonly quota?: DecimalInput;
      /** Picks the band where another number than `value` does. */
      readonly by?: DecimalInput;
      /** Picks the version of a history: a calendar date. */
      readonly on?: string;
    };

/**
 * The band that a value reached.
 *
 * @since 0.1.0
 */
export interface BandReached {
  readonly id: string;
  /** Its position in the document, from 0. */
  readonly index: number;
  readonly from: string;
  /** Where it ends, or null for a last band without end. */
  readonly to: string | null;
}

/**
 * What a scale gives for one value. `value` is the amount, or for a scale of grades (no band has a rate or an amount)
 * the id of the band reached. `band` is null below the first band, above a bounded last one that does not clamp, where a
 * rule for negative values or for zero settles the value, and on a curve; of a matrix it is the band of the first axis,
 * null where that reads a measure.
 *
 * @since 0.1.0
 */
export interface ScaleResult extends Outcome {
  readonly band: BandReached | null;
  /** Of a matrix, the cell that was reached: the id of a band or text of each axis. */
  readonly cell?: readonly string[];
}
