/**
 * The codes of faults in a calendar date, an instant or a time zone.
 *
 * @since 0.1.0
 */
export type DateCode =
  /** The value is no real day written as YYYY-MM-DD; correct it. */
  | "date.not_a_date"
  /** A date or period leaves the years 0001 to 9999, or a count of days or months is no integer; check what led there. */
  | "date.out_of_range"
  /** The text is no ISO 8601 instant with `Z` or an offset; write one, such as `2026-03-31T22:30:00Z`. */
  | "date.not_an_instant"
  /** The time zone is unknown; write an IANA name such as `Asia/Shanghai`, or an offset such as `+08:00`. */
  | "date.not_a_zone";

/**
 * The codes of faults in a period, in its name, or in the fiscal year it is counted by.
 *
 * @since 0.1.0
 */
export type PeriodCode =
  /** The text names no period; write one such as `2026-Q3`, `2026-03`, `2026-W07` or `2026-01-15/2026-03-01`. */
  | "period.not_a_period"
  /** A span has no day, because it ends on or before its first one; `to` is the first day after it, so write a later one. */
  | "period.unsorted"
  /** The unit of periods is unknown; write day, week, month, quarter, half or year. */
  | "period.not_a_unit"
  /** Periods to be joined leave a gap or overlap; sort them, and let each begin where the one before ends. */
  | "period.not_adjoining"
  /** The list of periods to join is empty; hand over one at least. */
  | "period.nothing_to_join"
  /** A fiscal name such as `FY2026` is used without a fiscal year; give the fiscal year, or write a calendar name. */
  | "period.no_fiscal_year"
  /** A fiscal year lacks `firstMonth` or `named`, or one of weeks its pattern, start or end; correct what the message names. */
  | "period.not_a_fiscal_year";

/**
 * The codes of faults in a proration.
 *
 * @since 0.1.0
 */
export type ProrationCode =
  /** The part reaches beyond the whole; cut it to the whole first, for example with `overlap`. */
  | "proration.part_outside"
  /** The whole has no day as they are counted (30 a month, or working ones); prorate over a longer period, or count actual days. */
  | "proration.empty_whole"
  /** A day count, convention or bounds is unknown; write one that the message names. */
  | "proration.bad_choice"
  /** The divisor of a month is not above 0; write its days, such as `21.75`. */
  | "proration.bad_divisor"
  /** The days to pay are below 0; correct them, or leave them out to count the days of the part. */
  | "proration.bad_days"
  /** A divisor per month meets a period that is not whole months; prorate over whole months, or count actual days. */
  | "proration.whole_not_months";

/**
 * The codes of faults in a working calendar.
 *
 * @since 0.1.0
 */
export type WorkingCalendarCode =
  /** A date is a holiday and a working day at once; remove it from one of the two lists. */
  | "calendar.holiday_and_workday"
  /** Every day of the week is a weekend and no day is worked; leave out the days that are. */
  | "calendar.no_working_day";

/**
 * The codes of faults in the versions of one document over time.
 *
 * @since 0.1.0
 */
export type HistoryCode =
  /** A version is no object, its `effective` is none, or the versions are no list; correct it, or leave `effective` out. */
  | "history.not_a_version"
  /** Two versions of one document are in force on one day; let each end on the day the next one begins. */
  | "history.overlap"
  /** Warning: Between two versions no version is in force; move an end if that is not meant. */
  | "history.gap";

/**
 * Every issue code of the calendar.
 *
 * @since 0.1.0
 */
export type CalendarCode = DateCode | PeriodCode | ProrationCode | HistoryCode | WorkingCalendarCode;
