import type { DecimalInput } from "../decimal/index.js";
import type { Outcome } from "../trace/index.js";

/**
 * A score to be calibrated; null for somebody who is not rated.
 *
 * @since 0.1.0
 */
export interface CalibrationItem {
  readonly id: string;
  readonly value: DecimalInput | null;
  /** The manager or team whose scores are put on one scale; those without one are a group together. */
  readonly groupId?: string;
}

/**
 * How scores of different managers or teams are made comparable.
 *
 * @since 0.1.0
 */
export interface CalibrationOptions {
  /** `zScore`: deviations from the mean of the group; `minMax`: place between its lowest and highest; `none`: as they are. */
  readonly method: "zScore" | "minMax" | "none";
  /**
   * What the scores are put on: a mean and a deviation (`zScore`; absent: 0 and 1), a lowest and a highest (`minMax`;
   * absent: 0 and 1), or `all`: those of all scores together.
   */
  readonly target?:
    | { readonly mean: DecimalInput; readonly deviation: DecimalInput }
    | { readonly from: DecimalInput; readonly to: DecimalInput }
    | "all";
  /**
   * What becomes of a group that has no spread, or fewer scores than `minimumGroup`: no score (`null`, default), the
   * middle of the target (`middle`), or the score as it was given (`keep`).
   */
  readonly withoutSpread?: "null" | "middle" | "keep";
  /** Fewest scores of a group that are calibrated; absent: `2`. */
  readonly minimumGroup?: number;
}

/**
 * A calibrated score. `reason` is set where the method did not apply: `not_rated`, `too_few_scores`, `no_spread`.
 *
 * @since 0.1.0
 */
export interface CalibratedItem {
  readonly id: string;
  readonly groupId: string | null;
  readonly given: string | null;
  readonly value: string | null;
  readonly reason?: string;
}

/**
 * What a calibration came to; `value` is the number of those who have a score.
 *
 * @since 0.1.0
 */
export interface CalibrationResult extends Outcome {
  /** By id. */
  readonly items: readonly CalibratedItem[];
  /** By id; the figures that each group was measured by. */
  readonly groups: readonly {
    readonly id: string | null;
    readonly size: number;
    readonly mean: string;
    /** Of a sample, to 12 significant digits; null of fewer than two scores. */
    readonly deviation: string | null;
    readonly lowest: string;
    readonly highest: string;
  }[];
}

/**
 * Somebody in a nine-box; null for what is too new to be rated.
 *
 * @since 0.1.0
 */
export interface NineBoxItem {
  readonly id: string;
  readonly performance: DecimalInput | null;
  readonly potential: DecimalInput | null;
}

/**
 * A rating scale, and where it is cut in three.
 *
 * @since 0.1.0
 */
export interface NineBoxScale {
  readonly from: DecimalInput;
  readonly to: DecimalInput;
  /** The lower ends of the second and the third part; absent: exact thirds. */
  readonly cuts?: readonly [DecimalInput, DecimalInput];
}

/**
 * The scales of both axes.
 *
 * @since 0.1.0
 */
export interface NineBoxOptions {
  readonly performance: NineBoxScale;
  /** Absent: the same as that of performance. */
  readonly potential?: NineBoxScale;
}

/**
 * Where people stand in a nine-box: parts are 1 (lowest) to 3, boxes 1 (both lowest) to 9 (both highest). `value` is the
 * number of those who have a box.
 *
 * @since 0.1.0
 */
export interface NineBoxResult extends Outcome {
  /** By id; null where somebody is too new to be rated. */
  readonly items: readonly {
    readonly id: string;
    readonly performance: number | null;
    readonly potential: number | null;
    readonly box: number | null;
  }[];
  /** All nine, from 1 to 9. */
  readonly boxes: readonly {
    readonly box: number;
    readonly performance: number;
    readonly potential: number;
    readonly ids: readonly string[];
  }[];
}
