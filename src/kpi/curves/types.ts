import type { DecimalLiteral, Operand, Scale } from "../../kernel/index.js";

/** Every curve clips its ratio; absent: from `"0"` to `"1.2"`. */
interface Clip {
  readonly least?: DecimalLiteral;
  readonly most?: DecimalLiteral;
}

/**
 * What a curve that divides by its target does where the target cannot be divided by.
 *
 * `I` is the improvement on the target: `A - T`, and `T - A` where lower is better.
 */
interface OddTargets {
  /**
   * At a target of zero: `"refuse"` (default) gives no ratio (`zero_target`), `"allOrNothing"` gives what the target is
   * worth where it is reached, else 0.
   */
  readonly zeroTarget?: "refuse" | "allOrNothing";
  /**
   * At a target below zero, such as a loss: `"refuse"` (default) gives no ratio (`negative_target`), `"magnitude"`
   * divides by its size: what the target is worth, plus `I / |T|`.
   */
  readonly negativeTarget?: "refuse" | "magnitude";
}

/**
 * How an actual value `A` becomes a ratio, by the indicator's target `T`.
 *
 * | kind | ratio |
 * | --- | --- |
 * | `ratio` | `A / T`; with `better: "lower"` it is `T / A`, and the most where A is 0 or below |
 * | `mirrored` | `2 - A / T`: lower is better, 1 at the target |
 * | `complement` | `1 - A / T`: lower is better, 0 at the target |
 * | `worstToTarget` | `(A - worst) / (T - worst)`: either direction, and any target |
 * | `threshold` | linear from `(threshold, atThreshold)` over `(T, 1)` to `(stretch, atStretch)`, level beyond, 0 on the wrong side of the threshold |
 * | `steps` | `atTarget + n * points`, n the steps of `size` by which A is better than T (where it is worse n is negative) |
 * | `inRange` | 1 from `low` to `high`, both included, else falls by 1 over `falls`; without `falls` it is 0 outside |
 *
 * A target of zero or below gives no ratio (`zero_target`, `negative_target`) where the formula divides by it, unless
 * `zeroTarget` or `negativeTarget` says otherwise.
 *
 * @since 0.1.0
 */
export type IndicatorCurve = Clip &
  (
    | (OddTargets & { readonly kind: "ratio"; readonly better?: "higher" | "lower" })
    | (OddTargets & { readonly kind: "mirrored" })
    | (OddTargets & { readonly kind: "complement" })
    | { readonly kind: "worstToTarget"; readonly worst: Operand }
    | {
        readonly kind: "threshold";
        readonly threshold: Operand;
        readonly stretch: Operand;
        readonly atThreshold: DecimalLiteral;
        readonly atStretch: DecimalLiteral;
      }
    | (OddTargets & {
        readonly kind: "steps";
        /** The size of a step: in units of the measure, or as a share of the target. */
        readonly size: DecimalLiteral;
        readonly of: "value" | "target";
        /** What one step adds to the ratio, or takes from it. */
        readonly points: DecimalLiteral;
        /** What the target itself is worth; absent: `"1"`. */
        readonly atTarget?: DecimalLiteral;
        /** A started step: `"down"` (default) counts for nothing, `"up"` in full, `"prorate"` in part. */
        readonly partial?: "down" | "up" | "prorate";
        readonly better?: "higher" | "lower";
      })
    | {
        readonly kind: "inRange";
        readonly low: Operand;
        readonly high: Operand;
        /** The distance outside the range over which the ratio falls from 1 to 0. */
        readonly falls?: DecimalLiteral;
      }
  );

/**
 * The scale on which people rate a qualitative indicator. Its measure then holds the rating.
 *
 * @since 0.1.0
 */
export interface RatingScale {
  readonly from: DecimalLiteral;
  readonly to: DecimalLiteral;
  /**
   * How a rating becomes a ratio: `"range"` (default) is `(rating - from) / (to - from)`, `"top"` is `rating / to`.
   */
  readonly ratio?: "range" | "top";
  /** What single ratings mean, for those who rate. */
  readonly descriptors?: readonly { readonly at: DecimalLiteral; readonly text: string }[];
}

/**
 * A guard against targets that are set low so that they are beaten (sandbagging): the further the target lies on the
 * easy side of a baseline, the less the ratio may be.
 *
 * @since 0.1.0
 */
export interface TargetGuard {
  /** What the target is held against, such as the result of the year before. */
  readonly baseline: Operand;
  /**
   * The most that the ratio may be, by the shortfall: the distance of the target from the baseline on its easy side, over
   * the size of the baseline. A target at the baseline or harder is not guarded.
   */
  readonly most: Scale;
  /**
   * What is better, and so which target is the easier one; absent: as the curve says, and `"higher"` of a rating. Required
   * where neither says it: for `worstToTarget`, `threshold`, `inRange` and a scale.
   */
  readonly better?: "higher" | "lower";
}
