/**
 * Codes of changes of targets.
 *
 * @since 0.1.0
 */
export type GoalChangeCode =
  /** A change does not name exactly one of `target`, `add`, `multiply` and `absentTo`; keep the one that is meant. */
  | "goals.bad_change"
  /** The target of a goal that has none of its own is to be changed; write the target first. */
  | "goals.nothing_to_change"
  /** An absence ends before it begins, or absences leave no day of the period; correct its days, or archive the goal. */
  | "goals.bad_absence"
  /** Warning: An absence counts its days, and `targetBy` days weighs it by days once more; leave `targetBy` out. */
  | "goals.absence_by_days"
  /** Warning: A change begins after the goal has ended and is never in force; correct the day. */
  | "goals.change_after_end";
