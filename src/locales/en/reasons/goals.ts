import type { Locale } from "../../types.js";

/** The words for the reasons of goals. */
export const goalsReasons: Locale["reasons"] = {
  missing_owner: "the owner's measures are not among the facts",
  missing_target: "the target is missing",
  missing_baseline: "the baseline is missing",
  missing_range: "an end of the range is missing",
  bad_range: "the bounds leave no range",
  wrong_direction: "the target lies on the wrong side of the baseline",
  zero_distance: "baseline and target are equal",
  zero_target: "the target is zero",
  negative_target: "the target is below zero",
  not_whole: "not a whole number of milestones",
  outside_period: "the goal does not run in this period",
  ambiguous_period: "the facts are of more days than the goal",
  not_agreed: "the goal has not been agreed",
  no_people: "nobody was handed over",
  no_horizons: "there are no goals of other periods to compare",
  no_children: "no goal below it counts",
  no_goals: "there is no goal that counts",
  missing_value: "a value that counts is missing",
  all_missing: "all values that count are missing",
  move_to_missing: "what the weight would move to is missing too",
  no_history: "there is no history",
  missing_factor: "a factor is not known",
  no_outcomes: "nobody has outcomes to hold the target against",
};
