/**
 * The codes of issues with surveys.
 *
 * @since 0.1.0
 */
export type SurveysCode =
  /** A scale does not rise, or its step does not lead from one end to the other; correct it. */
  | "surveys.bad_scale"
  /** A score is outside the scale, or between two of its points; correct the record, or name the scale that was used. */
  | "surveys.off_scale"
  /** The bands of an NPS do not lie within its scale, or overlap; correct them. */
  | "surveys.bad_bands"
  /** Scores are given both one by one and counted; give one of the two. */
  | "surveys.scores_twice"
  /** A mean is asked for of scores that were only counted; give them one by one. */
  | "surveys.mean_of_counts"
  /** More were counted as satisfied than answered; correct one of the two. */
  | "surveys.more_satisfied_than_answered"
  /** More answered than were invited; correct the number of invitations. */
  | "surveys.more_answers_than_invited"
  /** There are fewer people than answered; correct the population, or leave it out. */
  | "surveys.population_too_small"
  /** A share of a sample is below 0 or above 1, or its spread below 0; correct it. */
  | "surveys.bad_sample"
  /** Somebody answered an item twice; remove the answer that does not count. */
  | "surveys.answered_twice"
  /** An answer says nobody who gave it, so that response and completeness are not known; fill that in. */
  | "surveys.no_respondent"
  /** An answer names an item that the questionnaire does not have; correct the id. */
  | "surveys.unknown_item"
  /** A full score is zero or less; write what it is, such as "100". */
  | "surveys.bad_out_of"
  /** Warning: Answers lack an item that is required, and count for nothing; ask for what is missing. */
  | "surveys.incomplete"
  /** Warning: The team is asked and fewer than three answers are published, which names people; raise the minimum. */
  | "surveys.team_minimum"
  /** Hint: An item has the weight 0 and adds nothing to the score; give it a weight, or leave it as information. */
  | "surveys.zero_weight";
