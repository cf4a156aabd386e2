/**
 * The codes of faults in the windows and durations of a ladder.
 *
 * @since 0.1.0
 */
export type LadderWindowCode =
  /** A window names none or several of sum, mean, min, max, ratio, count and consecutive; name exactly one. */
  | "tiers.window_form"
  /** The length of a window is missing, too much, or below its `fewest`; mend `periods` or `fewest`. */
  | "tiers.window_length"
  /** A window or a duration has the name of a fact that the ladder looks at, or of another one; rename it. */
  | "tiers.derived_name_taken"
  /** A window stands where only facts and durations are known; test a measure or a duration there. */
  | "tiers.window_not_known_yet"
  /** The state holds a window that the ladder does not have; hand the state over unchanged, or remove that entry. */
  | "tiers.state_of_unknown_window"
  /** What the state holds of a window is no decimal, fraction or null, or of another form; hand it over unchanged. */
  | "tiers.bad_window_value";
