/**
 * The codes of issues with awards and with what they are decided on.
 *
 * @since 0.1.0
 */
export type AwardsCode =
  /** An award is decided neither by a measure nor by votes, or by both; write one of them. */
  | "tiers.measure_or_votes"
  /** An award by votes names whether the highest or the lowest is best; leave that out, the most votes win. */
  | "tiers.best_of_votes"
  /** An award names both a number of winners and a share; write one of them. */
  | "tiers.winners_or_share"
  /** A share of winners is not from 0 to 1; write a fraction, such as "0.15". */
  | "tiers.winning_share_out_of_range"
  /** A nominee lacks a measure or field that the award looks at; give it, or null where it is not known. */
  | "tiers.missing_nominee_measure"
  /** A nominee stands twice; remove the copy. */
  | "tiers.duplicate_nominee"
  /** A vote is for somebody who is no nominee; correct it, or add the nominee. */
  | "tiers.unknown_nominee"
  /** Somebody votes for themselves; remove the vote, or write selfVotes: "count". */
  | "tiers.self_vote"
  /** Two votes have one id; give each its own, or remove the copy. */
  | "tiers.duplicate_vote"
  /** A voter has more votes than the award allows, or votes for one person twice; keep as many as there may be. */
  | "tiers.too_many_votes"
  /** Votes are given for an award that a measure decides; leave them out. */
  | "tiers.votes_not_counted"
  /** Warning: Nobody can win, since the share of winners is zero; write a larger one. */
  | "tiers.no_winner"
  /** Hint: The same person may win every time; name `notAgainFor` where the award is to go round. */
  | "tiers.same_winner_again";
