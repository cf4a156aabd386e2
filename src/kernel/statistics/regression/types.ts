import type { DecimalInput } from "../../decimal/index.js";
import type { ConfidenceInterval } from "../types.js";

/**
 * How a line is fitted.
 *
 * @since 0.1.0
 */
export interface LineOptions {
  /** The confidence of every interval; absent: `"0.95"`. */
  readonly confidence?: DecimalInput;
  /** Where the line is asked for its value. */
  readonly at?: readonly DecimalInput[];
}

/**
 * The slope or the intercept of a line.
 *
 * @since 0.1.0
 */
export interface LineCoefficient {
  /** Exact, printed to at most 34 significant digits. */
  readonly value: string;
  /** Its standard error. */
  readonly error: string | null;
  /** The test of the hypothesis that it is zero: value / error. */
  readonly t: string | null;
  /** The probability of a t at least as far from zero by chance, on either side. */
  readonly p: string | null;
  readonly interval: ConfidenceInterval | null;
}

/**
 * What a line says at one x.
 *
 * @since 0.1.0
 */
export interface LineValue {
  readonly x: string;
  readonly value: string;
  /** For the mean of all that have this x. */
  readonly mean: ConfidenceInterval | null;
  /** For a single new one: always wider than that of the mean. */
  readonly prediction: ConfidenceInterval | null;
}

/**
 * Why there is no line, or no test of it: `too_few_values` (two for a line, three for errors), `no_spread` where all x
 * are equal, `perfect_fit` where every point lies on the line, so that there is nothing to test by.
 *
 * @since 0.1.0
 */
export type LineReason = "too_few_values" | "no_spread" | "perfect_fit";

/**
 * A straight line through points, with what is known of its errors.
 *
 * @since 0.1.0
 */
export interface LineFit {
  /** How many points it was fitted to. */
  readonly n: number;
  readonly slope: LineCoefficient | null;
  readonly intercept: LineCoefficient | null;
  /** The share of the spread of y that the line explains; null where y has none. */
  readonly rSquared: string | null;
  /** How far points typically lie from the line, in the unit of y. */
  readonly residualDeviation: string | null;
  readonly confidence: string;
  /** One for each x of the option `at`, in its order; empty where there is no line. */
  readonly at: readonly LineValue[];
  /** Set if and only if there is no line. */
  readonly reason?: LineReason;
  /** Set where there is a line, but no errors and intervals, or no test. */
  readonly errorReason?: LineReason;
}
