import type { Locale } from "../../types.js";

/** The words for why somebody wins an award, or does not. */
export const awardsReasons: Locale["reasons"] = {
  won: "won",
  not_among_the_first: "not among the first",
  tied_at_the_last_place: "equal to others at the last place, where nobody wins",
  eligibility_missing: "it is not known whether the person is eligible",
  won_recently: "won it too short a time ago",
  too_few_votes: "too few votes",
};
