import type { Locale } from "../../types.js";

/** The words for why a move of tier is proposed, or none. */
export const tiersReasons: Locale["reasons"] = {
  protected: "protected in this period",
  protection_missing: "it is not known whether the person is protected",
  stay_unmet: "below what the tier asks to stay",
  stay_missing: "what the tier asks to stay cannot be judged, a value is missing",
  first_miss: "the first period below it, which opens an improvement plan",
  improvement_plan_running: "the improvement plan is running",
  missed_too_often: "below it for too many periods running",
  lowest_tier: "there is no lower tier",
  enter_met: "at or above the entry of the next tier",
  enter_unmet: "below the entry of the next tier",
  enter_missing: "the entry of the next tier cannot be judged, a value is missing",
  too_few_periods: "not for enough periods running yet",
  too_new_in_tier: "not long enough in the tier yet",
  no_entry_rule: "the next tier is entered by decision only",
  top_tier: "there is no higher tier",
};
