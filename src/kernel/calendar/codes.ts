/**
 * The codes of faults in a calendar date, an instant or a time zone.
 *
 * @since 0.1.0
 */
export type DateCode = "date.not_a_date" | "date.out_of_range" | "date.not_an_instant" | "date.not_a_zone";

/**
 * The codes of faults in a period, in its name, or in the fiscal year it is counted by.
 *
 * @since 0.1.0
 */
export type PeriodCode =
  | "period.not_a_period"
  | "period.unsorted"
  | "period.not_a_unit"
  | "period.not_adjoining"
  | "period.nothing_to_join"
  | "period.no_fiscal_year"
  | "period.not_a_fiscal_year";

/**
 * The codes of faults in a proration.
 *
 * @since 0.1.0
 */
export type ProrationCode =
  | "proration.part_outside"
  | "proration.empty_whole"
  | "proration.bad_choice"
  | "proration.bad_divisor"
  | "proration.bad_days"
  | "proration.whole_not_months";

/**
 * The codes of faults in the versions of one document over time.
 *
 * @since 0.1.0
 */
export type HistoryCode = "history.overlap" | "history.gap";

/**
 * Every issue code of the calendar.
 *
 * @since 0.1.0
 */
export type CalendarCode = DateCode | PeriodCode | ProrationCode | HistoryCode;
