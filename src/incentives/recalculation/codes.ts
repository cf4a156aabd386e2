/**
 * The codes of what keeps closed periods from being recalculated.
 *
 * @since 0.1.0
 */
export type RecalculationCode =
  /** There is no closed period to recalculate; hand over at least one statement. */
  | "incentives.nothing_closed"
  /** A closed period has neither facts nor their canonical text; hand over what it was computed from. */
  | "incentives.closed_without_facts"
  /** A closed statement has no value, so that there is no difference to it; close it first. */
  | "incentives.closed_without_value"
  /** Closed statements are of several people or plans; recalculate each person and plan by itself. */
  | "incentives.closed_of_another"
  /** Closed periods do not adjoin; hand over every one between the first and the last. */
  | "incentives.closed_periods_apart"
  /** Facts are corrected for a period that is not among the closed; add its statement, or leave them out. */
  | "incentives.corrected_not_closed"
  /** A period is corrected twice for one cause; join the two. */
  | "incentives.corrected_twice"
  /** Corrected facts lead to a line without value, so that there is no difference; complete them. */
  | "incentives.recalculated_without_value"
  /** Warning: A closed statement does not follow from its facts and rules; the rest of the difference has the cause plan. */
  | "incentives.closed_not_reproduced";
