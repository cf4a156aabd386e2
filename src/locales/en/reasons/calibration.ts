import type { Locale } from "../../types.js";

/** The words for why somebody is in a level of a distribution, or has no calibrated score. */
export const calibrationReasons: Locale["reasons"] = {
  within_slots: "within the slots of the level",
  tied_up: "equal to others at the line, all of whom stand in the better level",
  tied_down: "equal to others at the line, all of whom stand in the lower level",
  tie_broken: "equal in value to others at the line, settled by a second number",
  tie_broken_by_id: "equal to others at the line, parted by id",
  too_new_to_rate: "too new to be rated",
  group_too_small: "the group is too small for a distribution",
  pooled: "rated together with other small groups",
  one_more_may_take_a_slot: "one person more may take a slot from a level",
  moved_by_limits: "the limits gave this level other slots than its share does",
  not_rated: "not rated",
  too_few_scores: "too few scores in the group",
};
