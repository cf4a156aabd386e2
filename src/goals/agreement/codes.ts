/**
 * Codes of agreements on goals.
 *
 * @since 0.1.0
 */
export type GoalAgreementCode =
  /** A move of an agreement is not allowed where it stands; correct the order, the role or the date of the moves. */
  | "goals.move_refused"
  /** Somebody agrees to what they proposed themselves; let the other side agree. */
  | "goals.agreed_alone"
  /** An amendment has no change, or another move has one; write `change` with `amend` alone. */
  | "goals.bad_amendment"
  /** A goal has changes beside an agreement; write them as amendments. */
  | "goals.two_histories"
  /** The person has no goal in the tree; correct the id. */
  | "goals.no_goal_of_person";
