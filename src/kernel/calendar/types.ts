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
 * A day of the week.
 *
 * @since 0.1.0
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/**
 * How fiscal years of whole weeks run: 4-4-5, 4-5-4 or 5-4-4.
 *
 * A year has 52 weeks, sometimes 53: four quarters of 13 weeks, each of three periods. It ends on the last day of a week
 * that `yearEnd` names, so that the same period of every year has the same weekdays. A year is named by the calendar year
 * of its last month, `yearEnd.month` (`endYear`), or of its first month, the one after that (`startYear`), however few
 * days before or after them it really begins and ends.
 *
 * The retail calendar of the National Retail Federation is
 * `{ pattern: "4-5-4", weekStart: "sunday", yearEnd: { month: 1, rule: "nearestToMonthEnd" }, named: "startYear" }`.
 *
 * @since 0.1.0
 */
export interface FiscalWeeks {
  /** The weeks of the three periods of each quarter. */
  readonly pattern: "4-4-5" | "4-5-4" | "5-4-4";
  /** The first day of every week; a year ends on the day before one. */
  readonly weekStart: Weekday;
  /**
   * The month that the year ends with, 1 to 12, and on which last day of a week: the last one within the month
   * (`lastInMonth`), or the one nearest to its end, up to three days into the next month (`nearestToMonthEnd`).
   */
  readonly yearEnd: { readonly month: number; readonly rule: "lastInMonth" | "nearestToMonthEnd" };
  /** The period that takes the 53rd week of a long year, 1 to 12; default 12, the last. */
  readonly extraWeekIn?: number;
  readonly named: "startYear" | "endYear";
}

/**
 * How fiscal years run: by months, or by whole weeks.
 *
 * Every function of the calendar that takes it counts halves, quarters and years by it; with {@link FiscalWeeks} also
 * months (the periods, `FY2026-P01`) and weeks (`FY2026-W01`).
 *
 * @since 0.1.0
 */
export type FiscalCalendar = FiscalYear | FiscalWeeks;

/**
 * The days on which a version of a document is in force, half open. Without `to` it is in force from then on.
 *
 * @since 0.1.0
 */
export interface Effective {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}
