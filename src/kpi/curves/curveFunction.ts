import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { ScaleReason } from "../../kernel/scale/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Quantity } from "../quantity.js";
import type { Expression, Leaf } from "./expression.js";

/** Why a curve gives no ratio. */
export type CurveReason =
  | "missing_target"
  | "missing_bound"
  | "zero_target"
  | "negative_target"
  | "bad_range"
  | "rating_off_scale"
  | "zero_baseline"
  | ScaleReason;

/** A ratio, or why there is none. */
export type CurveResult =
  | { readonly ratio: Fraction; readonly reason?: never; readonly lacking?: never }
  /** `lacking` is the quantity whose measure is missing. */
  | { readonly ratio: null; readonly reason: CurveReason; readonly lacking?: Quantity };

/** How an indicator's actual value becomes a ratio. */
export interface CurveFunction {
  /** The measures that it reads beside the indicator's own. */
  readonly measures: readonly string[];
  /** The measures and attributes that conditions within it look at. */
  readonly fields: readonly string[];
  /** With a trace it records the nodes that lead to the ratio, the outermost last; none where a formula gives none. */
  rate(actual: Fraction, readings: Readings, trace?: Tracer): CurveResult;
}

/** What a curve is compiled in. */
export interface CurveContext {
  /** The id of the indicator's trace node, under which those of the curve stand. */
  readonly id: string;
  /** The pointer of the indicator. */
  readonly ref: string;
  readonly actual: Quantity;
  readonly target: Quantity | null;
  /** Whether a target is written, be it faulty or not. */
  readonly hasTarget: boolean;
  readonly issues: Issue[];
}

/** A curve that is a formula over quantities. */
export interface CurveFormula {
  readonly quantities: readonly Quantity[];
  /** The computation for one person; none of the quantities is missing. */
  expression(actual: Leaf, leafOf: (quantity: Quantity) => Leaf): Expression | CurveReason;
}
