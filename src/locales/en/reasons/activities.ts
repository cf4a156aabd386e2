import type { Locale } from "../../types.js";

/** The words for why a figure of activities has no value. */
export const activitiesReasons: Locale["reasons"] = {
  nothing_done: "nothing was done",
  no_recorded_outcomes: "nothing that was done has an outcome",
};
