/**
 * The codes of issues with hysteresis.
 *
 * @since 0.1.0
 */
export type HysteresisCode =
  /** A margin is below zero, so that somebody would move before the bound is reached; write zero or more. */
  "hysteresis.negative_margin";
