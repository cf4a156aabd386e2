import type { Fraction } from "../decimal/index.js";

/**
 * A stretch of values of 0 and more on which a scale, before its steps, keeps to the line `x * slope + intercept`.
 *
 * It stays within `error` of the line: amounts per block and rounded bands go in stairs.
 */
export interface Segment {
  readonly from: Fraction;
  readonly includesFrom: boolean;
  /** Null where it does not end. */
  readonly to: Fraction | null;
  readonly includesTo: boolean;
  readonly slope: Fraction;
  readonly intercept: Fraction;
  readonly error: Fraction;
  /** False where stairs go against the slope between them, so that the value both rises and falls. */
  readonly isMonotone: boolean;
}

/** The ends of a segment. */
export type Stretch = Pick<Segment, "from" | "includesFrom" | "to" | "includesTo">;
