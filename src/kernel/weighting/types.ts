import type { WeightInput } from "../allocation/types.js";
import type { DecimalInput, Rounding } from "../decimal/index.js";
import type { Outcome } from "../trace/index.js";

/**
 * What a missing value does in a weighted mean: its weight goes to the others (`reweight`), it counts as zero, the
 * mean is null (`refuse`), or its weight moves to one named item.
 *
 * @since 0.1.0
 */
export type MissingPolicy = "reweight" | "zero" | "refuse" | { readonly moveTo: string };

/**
 * Where the weights come from: as written and summing to one (`explicit`), as written with any sum (`relative`),
 * the same for all (`equal`), in proportion to each item's `target`, or as written, and items without a weight share in
 * equal parts what the others leave of one (`remainder`).
 *
 * @since 0.1.0
 */
export type WeightMode = "explicit" | "relative" | "equal" | "target" | "remainder";

/**
 * One item of a weighted mean; a value of null is missing.
 *
 * @since 0.1.0
 */
export interface WeightedItem {
  readonly id: string;
  readonly value: DecimalInput | null;
  readonly weight?: WeightInput;
  readonly target?: DecimalInput;
}

/**
 * How a weighted mean is to be taken.
 *
 * @since 0.1.0
 */
export interface WeightedMeanOptions {
  /** Where the weights come from, `"explicit"` by default. */
  readonly weights?: WeightMode;
  /** What a missing value does, `"refuse"` by default. */
  readonly missing?: MissingPolicy;
  /** How far explicit weights may miss a sum of one, such as `"0.01"` for thirds; they are then rescaled. Absent: not at all. */
  readonly tolerance?: DecimalInput;
  /** How the mean is rounded; the contributions are then rounded so that they sum to it. Absent: not at all. */
  readonly rounding?: Rounding;
  readonly trace?: true;
}

/**
 * What a weighted mean gives: the mean, and for each item its weight after the missing policy and its contribution.
 *
 * @since 0.1.0
 */
export interface WeightedMeanResult extends Outcome {
  readonly items: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly weight: string;
    readonly contribution: string;
  }[];
}
