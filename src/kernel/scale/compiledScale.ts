import type { ConditionFacts } from "../condition/index.js";
import type { DecimalInput } from "../decimal/index.js";
import type { Issue, LeftOut, Result } from "../issue/index.js";
import type { Outcome } from "../trace/index.js";
import type { ScaleInput, ScaleResult } from "./types.js";

/**
 * How a scale is to be evaluated: with a trace or not, and on which measures and attributes, where its steps or
 * axes ask for some (`inputs` lists them).
 *
 * @since 0.1.0
 */
export interface ScaleOptions extends ConditionFacts {
  readonly trace?: true;
  /** Issues that are listed, 1,000 by default; one more then counts the rest. */
  readonly maxIssues?: number;
}

/**
 * What the bounds of a scale depend on, where they do: the quota that they are multiples of, the date that picks the
 * version, and the measures and attributes that the axes of a matrix look at.
 *
 * @since 0.1.0
 */
export interface ScaleContext extends ConditionFacts {
  readonly quota?: DecimalInput;
  readonly on?: string;
}

/**
 * The values of many inputs in their order, null where there is none; `issues` and `leftOut` say why, by index.
 *
 * @since 0.1.0
 */
export interface ScaleBatch {
  readonly values: readonly (string | null)[];
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * One version of a scale, as its document names it.
 *
 * @since 0.1.0
 */
export interface ScaleVersion {
  readonly id: string | null;
  readonly title: string | null;
  readonly version: string | null;
  readonly effective: { readonly from: string; readonly to: string | null } | null;
}

/**
 * What an inverse looks for: `step` is the grid of answers, such as `"0.01"`; `of` is what has to reach the target,
 * the value of the scale (default) or the rest that it leaves, `x - value`.
 *
 * @since 0.1.0
 */
export interface InverseOptions extends ScaleContext {
  readonly step: DecimalInput;
  readonly of?: "value" | "rest";
}

/**
 * What an inverse found. Its `reason` is `out_of_reach` where no value reaches the target, and `not_invertible` where
 * the answer cannot be told in bounded time.
 *
 * @since 0.1.0
 */
export interface InverseResult extends Outcome {}

/**
 * A bound at which a scale changes its rule: the start of a band (`id`), a point of a curve, or the end of a bounded
 * last band (`id` null).
 *
 * @since 0.1.0
 */
export interface Breakpoint {
  readonly id: string | null;
  readonly at: string;
}

/**
 * A jump at a bound: `size` is the value on reaching band `id` less the value just below, both before the steps of the
 * scale. `id` is null at the end of a bounded last band.
 *
 * @since 0.1.0
 */
export interface Cliff {
  readonly id: string | null;
  readonly at: string;
  readonly size: string;
}

/**
 * The band (or the point of a curve) that comes next: where it starts, and how far that is. Under
 * `boundary: "lowerBand"` the bound itself still belongs to the band before.
 *
 * @since 0.1.0
 */
export interface NextBand {
  readonly id: string;
  /** Its position in the document, from 0. */
  readonly index: number;
  readonly at: string;
  readonly distance: string;
}

/**
 * A scale that is ready to be evaluated, with its calculus. See `compileScale`.
 *
 * @since 0.1.0
 */
export interface CompiledScale {
  /** The measures and attributes that its steps and axes look at, sorted. */
  readonly inputs: readonly string[];
  /** Its versions in the order of the documents; one where a single document was compiled. */
  readonly versions: readonly ScaleVersion[];
  /**
   * The value of the scale, the band reached, and with `trace: true` its explanation.
   *
   * A value that the document refuses is not an error: the result is null with a reason and an issue.
   */
  evaluate(input: ScaleInput, options?: ScaleOptions): ScaleResult;
  /** The same, with faults of the input as issues instead of an error. */
  safeEvaluate(input: unknown, options?: ScaleOptions): Result<ScaleResult>;
  /** The values of many inputs as text; an error that names every input without a value by its index. */
  evaluateMany(inputs: readonly ScaleInput[], options?: ScaleOptions): readonly string[];
  /** The same, with null for each input without a value. */
  safeEvaluateMany(inputs: unknown, options?: ScaleOptions): ScaleBatch;
  /** V(b) - V(a): what the way from `a` to `b` adds. */
  difference(a: ScaleInput, b: ScaleInput, options?: ScaleOptions): string;
  /** The least non-negative multiple of `step` whose value, or rest, reaches the target. */
  inverse(target: DecimalInput, options: InverseOptions): InverseResult;
  /**
   * The rate of the next unit above a value, before the steps of the scale; a block that is paid at once has none. Where
   * the axes of a matrix look at facts, those are given as well.
   */
  marginal(input: ScaleInput, facts?: ConditionFacts): string;
  /** Every bound, in rising order; of a matrix those of its first axis and, within its cells, of their scales. */
  breakpoints(context?: ScaleContext): readonly Breakpoint[];
  /** The next band above a value, null in the last one; of a matrix, the next of its first axis. */
  nextBand(input: ScaleInput, facts?: ConditionFacts): NextBand | null;
  /** Every jump at a bound, in rising order. */
  cliffs(context?: ScaleContext): readonly Cliff[];
}
