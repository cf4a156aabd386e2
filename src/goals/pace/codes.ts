/**
 * Codes of paces, status rules and grades.
 *
 * @since 0.1.0
 */
export type GoalPaceCode =
  /** A pace counts working days and the tree has no calendar; write `calendar`. */
  | "goals.no_calendar"
  /** The points of a phased pace are not in order, leave the period or fall; correct them. */
  | "goals.bad_phases"
  /** A seasonal pace does not have one weight for each unit of the period, or none above zero; correct the weights. */
  | "goals.bad_season"
  /** A status is to be found by a pace, and a goal has none; write `pace` for the tree. */
  | "goals.no_pace"
  /** A scale of statuses pays amounts; write bands without `rate` and `amount`. */
  | "goals.not_grades"
  /** A scale of statuses or grades asks for more than a number; leave out its quota, axes, measures and conditions. */
  | "goals.scale_needs_facts"
  /** The day to which measures reach lies outside the period of the facts; correct one of them. */
  | "goals.day_outside_period"
  /** A series ends before it begins; write the first day, and the day after the last. */
  | "goals.series_without_days"
  /** A series has more days than can be told at once; take a shorter span. */
  | "goals.series_too_long"
  /** An update of a series lies after its last day; leave it out, or take a longer span. */
  | "goals.update_outside_series";
