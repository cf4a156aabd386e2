/**
 * The codes of faults in a distribution, and in what is distributed.
 *
 * @since 0.1.0
 */
export type DistributionCode =
  /** The shares of the levels do not sum to 1; correct them, or leave one level without a share for the rest. */
  | "calibration.shares_not_one"
  /** A share is not from 0 to 1; write a fraction, such as "0.3". */
  | "calibration.share_out_of_range"
  /** A level is named that the distribution does not have; name one of its levels. */
  | "calibration.unknown_level"
  /** The levels of a limit do not lie next to each other, or one is named twice; write one limit for each run of levels. */
  | "calibration.levels_apart"
  /** A limit names no bound, contradictory ones, or others beside `equals`; write one that can be met. */
  | "calibration.bad_limit"
  /** So few people cannot meet the limits; pool the group with others, widen a limit, or choose unmeetable: "tell". */
  | "calibration.cannot_be_met"
  /** A number of people is not a whole number of zero or more, or more than all; correct it. */
  | "calibration.bad_count"
  /** An item has no number in a field that settles ties; give it. */
  | "calibration.missing_tie_break"
  /** Items are distributed by group, and one names no group; give it. */
  | "calibration.missing_group";

/**
 * The codes of what is allowed in a distribution but seldom meant.
 *
 * @since 0.1.0
 */
export type DistributionLintCode =
  /** Warning: A group is so small that the shares say little about it; pool it with others, or leave it out. */
  | "calibration.small_group"
  /** Warning: A limit excludes the share that its own levels have; mend one of the two. */
  | "calibration.share_outside_limit";

/**
 * The codes of faults in scores that are calibrated, and in what a nine-box places.
 *
 * @since 0.1.0
 */
export type CalibrationFactsCode =
  /** An option has a value that is not known, or one that does not go with the others; write one that the message names. */
  | "calibration.bad_option"
  /** A rating lies outside its scale; correct it, or the scale. */
  | "calibration.rating_off_scale"
  /** A scale is empty, or its cuts do not rise within it; write the lower bound first. */
  | "calibration.bad_scale"
  /** Two items have the same id; give each its own. */
  | "calibration.duplicate_id";

/**
 * The codes of issues with calibration.
 *
 * @since 0.1.0
 */
export type CalibrationCode = DistributionCode | DistributionLintCode | CalibrationFactsCode;
