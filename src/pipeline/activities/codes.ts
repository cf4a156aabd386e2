/**
 * The codes of issues with activities.
 *
 * @since 0.1.0
 */
export type ActivitiesCode =
  /** Activities are to be counted by the stage of their deals, whose histories are not given; hand them over. */
  | "activities.no_histories"
  /** Effort is to be counted by the owners of deals, and the deals are not given; hand them over. */
  | "activities.no_deals"
  /** Two histories are of one deal; remove the one that does not count. */
  | "activities.duplicate_history"
  /** Wins have no stage that was left; count moves by stage, or wins by owner. */
  | "activities.wins_by_stage"
  /** The next visit is due after the last day of the calendar; shorten the interval. */
  | "activities.due_too_late"
  /** Warning: Activities have no day on which they were done or are due, so that they belong to no period; fill one in. */
  | "activities.undated"
  /** Warning: Visits say no customer, or one that is not among the customers; hand it over, or correct the id. */
  | "activities.unmatched_visits"
  /** Warning: Activities name a deal whose history is not given, and count for no move or win; hand the history over. */
  | "activities.unmatched_deals";
