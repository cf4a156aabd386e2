import type { Locale } from "../../types.js";

/** The words for why a figure of a survey has no value. */
export const surveysReasons: Locale["reasons"] = {
  too_few_answers: "a spread needs at least two answers",
  incomplete_answers: "some left an item open that counts for the score",
  invitations_not_given: "how many were invited is not given",
  nobody_invited: "nobody was invited",
};
