import type { DecimalInput } from "../../decimal/index.js";

/**
 * A distribution that tests and intervals refer to. Degrees of freedom are from 1 to 1,000,000 and need not be whole.
 *
 * @since 0.1.0
 */
export type ProbabilityDistribution =
  | { readonly kind: "normal" }
  | { readonly kind: "t"; readonly df: DecimalInput }
  | { readonly kind: "chiSquare"; readonly df: DecimalInput }
  | { readonly kind: "f"; readonly df1: DecimalInput; readonly df2: DecimalInput };

/** The same with its numbers as doubles. */
export type DistributionOf =
  | { readonly kind: "normal" }
  | { readonly kind: "t"; readonly df: number }
  | { readonly kind: "chiSquare"; readonly df: number }
  | { readonly kind: "f"; readonly df1: number; readonly df2: number };

/** The probability of at most a value, and of more. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}
