import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";

/** What one evaluation of a scale looks at: the value, and what its document may ask for beside it. */
export interface ScaleArgument {
  readonly value: Fraction;
  /** What bounds in multiples of a quota are multiplied by; `needsQuota` says whether it is asked for. */
  readonly quota?: Fraction;
  /** Picks the band where another number than `value` does. */
  readonly by?: Fraction;
}

/** Why a scale gives no value. */
export type ScaleReason =
  | "refused_below"
  | "refused_above"
  | "refused_negative"
  | "below_first_band"
  | "no_band"
  | "missing_quota"
  | "zero_quota"
  | "missing_measure"
  | "missing_condition";

/** What a scale gives: an amount, a grade, or the reason why there is neither. */
export interface ScaleValue {
  /** The amount; null for a scale of grades, and where there is a `reason`. */
  readonly exact: Fraction | null;
  /** The places to print an amount with that left a rounding. */
  readonly fixed?: number;
  /** The id of the band reached; null for a scale that pays amounts. */
  readonly grade: string | null;
  readonly reason?: ScaleReason;
  /** The position of the band reached, from 0; null where none was, and on a curve. */
  readonly band: number | null;
  /** Of a matrix, the cell reached: the id of a band or text of each axis. */
  readonly cell?: readonly string[];
}

/** A scale that was built from its document: what domains evaluate. */
export interface ScaleFunction {
  /** The measures that its steps work with, sorted. */
  readonly measures: readonly string[];
  /** The measures and attributes that the conditions of its steps and the axes of a matrix look at, sorted. */
  readonly fields: readonly string[];
  readonly needsQuota: boolean;
  /** Whether it gives grades and no amounts. */
  readonly grades: boolean;
  /** The places of every amount that it gives, where they follow from the document alone. */
  readonly fixed: number | undefined;
  /**
   * The value of the scale, after its steps. With a trace it records one node, the outermost step or the scale.
   * Without a quota, where one is needed, the reason is `missing_quota`; with one that is not positive, `zero_quota`.
   */
  at(argument: ScaleArgument, readings: Readings, trace?: Tracer): ScaleValue;
}
