import type { Locale } from "../../types.js";

/** The words for reasons that a closed period gives. */
export const programReasons: Locale["reasons"] = {
  not_due: "what gives it does not fall due in this period",
  not_for_person: "what gives it is not for this person",
  no_goal: "the person has no such goal",
  several_goals: "several goals of that key run in the period",
  no_actual: "the goal has no actual value",
  no_score: "the course has no exam score",
  nothing_expected: "nothing is expected by now",
  no_target: "the goal has no target",
  no_first_day: "the first day of work is not known",
  no_grades: "the rubric has no grades",
  no_value: "there is no value",
  missing_pay: "the pay of a plan is not known",
};
