/**
 * The codes of faults in what a plan says about time, and in the facts about it.
 *
 * @since 0.1.0
 */
export type TimeCode =
  /** Business days are to be counted and no calendar says which these are; add `calendar`. */
  | "incentives.proration_without_calendar"
  /** A month divisor is named without `divisor`, or the other way round, or it is not above zero; write both. */
  | "incentives.proration_divisor"
  /** The period is not within one of those that quotas are stated for; evaluate the part of each by itself. */
  | "incentives.period_beyond_stated"
  /** A ramp has neither factors nor quotas, or both; keep one of the two lists. */
  | "incentives.ramp_without_steps"
  /** Two ramps are for one component; name the components of each in `componentIds`. */
  | "incentives.two_ramps"
  /** A dated quota is of a component that the plan does not have, or that has no such term; correct the id. */
  | "incentives.quota_without_effect"
  /** Two dated quotas of one component hold on one day; let each end on the day the next one begins. */
  | "incentives.overlapping_quotas"
  /** A segment begins after the period, or two begin on one day; correct its date. */
  | "incentives.segment_outside_period"
  /** A period is split and a measure is not told for each part; give its credits, or its value in every segment. */
  | "incentives.undated_measure"
  /** The measures of the segments do not sum to that of the period; leave one of them out, or mend them. */
  | "incentives.segments_do_not_sum"
  /** The plan pays who is employed on the pay date, and the facts do not name it; give `payDate`. */
  | "incentives.missing_pay_date"
  /** Warning: A share of the period is taken off the target or the bounds and off the pay as well; keep one of the two. */
  | "incentives.scaled_twice"
  /** Warning: A ramp counts from the day of hire, which the facts do not tell, so that it is over; give `employment.from`. */
  | "incentives.no_hire_date"
  /** Warning: A component of an earlier version is missing in the last one and is paid once a period, so it pays nothing; add it. */
  | "incentives.component_ended";
