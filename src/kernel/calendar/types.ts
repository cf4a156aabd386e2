/**
 * A calendar date as `YYYY-MM-DD` text: a real day of the Gregorian calendar, years 0001 to 9999.
 *
 * It is a day, not an instant: it has no time of day and no time zone. Two dates compare as text, so `a < b` says
 * whether `a` is earlier. {@link isCalendarDate} checks one.
 *
 * @since 0.1.0
 */
export type CalendarDate = string;

/**
 * A run of days, half open: `from` is its first day, `to` is the first day after it, so `from < to`.
 *
 * @since 0.1.0
 */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * A run of days with a name, half open: `from` is its first day, `to` is the first day after it.
 *
 * `id` is the shortest name that {@link parsePeriod} reads back as the same days, such as `2026-Q3`.
 *
 * @since 0.1.0
 */
export interface Period extends DateSpan {
  readonly id: string;
}

/**
 * The unit a period counts in. Weeks are those of ISO 8601: Monday to Sunday.
 *
 * @since 0.1.0
 */
export type PeriodUnit = "day" | "week" | "month" | "quarter" | "half" | "year";

/**
 * How fiscal years run: which month is their first, and which calendar year their number is taken from.
 *
 * With `firstMonth: 4`, the year from 2026-04-01 to 2027-03-31 is `FY2026` where it is `named` by its `startYear`
 * (as in Japan), and `FY2027` where it is named by its `endYear` (as in India or the United Kingdom).
 *
 * @since 0.1.0
 */
export interface FiscalYear {
  /** The month on whose first day a fiscal year begins, 1 to 12. */
  readonly firstMonth: number;
  readonly named: "startYear" | "endYear";
}

/**
 * The days on which a version of a document is in force, half open. Without `to` it is in force from then on.
 *
 * @since 0.1.0
 */
export interface Effective {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}
