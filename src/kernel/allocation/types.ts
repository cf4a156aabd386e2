import type { DecimalInput } from "../decimal/index.js";
import type { Outcome } from "../trace/index.js";

/**
 * Who gets the units that are left when every share has been cut to whole units: the largest remainders (Hamilton),
 * the largest shares, the first in the order given, the last part (which absorbs all of it), or nobody (`apart`).
 *
 * @since 0.1.0
 */
export type RemainderPolicy = "largestRemainder" | "largestShare" | "inOrder" | "lastPart" | "apart";

/**
 * A weight: a number, or an exact ratio such as one third.
 *
 * @since 0.1.0
 */
export type WeightInput =
  | DecimalInput
  | { readonly numerator: DecimalInput; readonly denominator: DecimalInput };

/**
 * One part of an allocation: its id and its weight.
 *
 * @since 0.1.0
 */
export interface AllocationPart {
  readonly id: string;
  readonly weight: WeightInput;
}

/**
 * How a whole is shared out: in units of `places` decimal places, or of a `step` such as `"0.05"`.
 *
 * @since 0.1.0
 */
export interface AllocationOptions {
  /** Decimal places of a unit, 2 by default; not together with `step`. */
  readonly places?: number;
  /** The size of a unit, such as `"0.05"`. */
  readonly step?: string;
  /** `"largestRemainder"` by default. */
  readonly remainder?: RemainderPolicy;
  /** How a share is cut to whole units: `"towardZero"` (default, the same for both signs) or `"floor"`. */
  readonly cut?: "towardZero" | "floor";
  readonly trace?: true;
}

/**
 * The parts of an allocation, in the order given. Their sum plus `remainder` is the whole (`value`).
 *
 * @since 0.1.0
 */
export interface AllocationResult extends Outcome {
  readonly parts: readonly { readonly id: string; readonly value: string }[];
  /** What was given to nobody: zero except under `"apart"`. */
  readonly remainder: string;
}
