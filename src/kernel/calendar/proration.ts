import type { DecimalInput, Rounding } from "../decimal/index.js";
import type { CompiledWorkingCalendar } from "./workingCalendarTypes.js";

/**
 * Whether the ends of the spans handed over are half open (`to` is the first day after), or both are days of
 * service that count.
 *
 * @since 0.1.0
 */
export type SpanBounds = "halfOpen" | "inclusive";

/**
 * Counts the days of the calendar: 17 days of a January are 17/31. Parts of a period add up to it.
 *
 * @since 0.1.0
 */
export interface ActualProration {
  readonly dayCount?: "actual";
  readonly bounds?: SpanBounds;
}

/**
 * Counts every month as 30 days and every year as 360.
 *
 * `european` (30E/360, the default): a 31st counts as a 30th at either end. Every date has one place on that
 * calendar, so parts of a period add up to it; in a month of 31 days the 30th counts for nothing and the 31st for one. `us` (30/360 US, NASD): a 31st or the last day of February at the start
 * counts as a 30th; at the end a 31st does so only after a start on a 30th or 31st, and the last day of February only
 * after a start on one. Its parts need not add up to the whole: a January cut before the 31st has 30 days and 1 day.
 *
 * Source: the conventions `European` and `USA` of QuantLib,
 * https://www.quantlib.org/reference/class_quant_lib_1_1_thirty360.html.
 *
 * @since 0.1.0
 */
export interface Thirty360Proration {
  readonly dayCount: "thirty360";
  readonly convention?: "european" | "us";
  readonly bounds?: SpanBounds;
}

/**
 * Divides the amount of a month by a fixed number of days, such as 21.75 days of work or 30 days.
 *
 * `days` are the days to pay, such as days worked; they may be more than the divisor, and then the share is over 1.
 * Without them the calendar days of the part are counted, and a part that is the whole is the whole amount.
 * The whole must be whole months (a month, a quarter, or from the 26th to the 26th); `divisor` is that of one month.
 *
 * @since 0.1.0
 */
export interface MonthDivisorProration {
  readonly dayCount: "monthDivisor";
  readonly divisor: DecimalInput;
  readonly days?: DecimalInput;
  readonly bounds?: SpanBounds;
}

/**
 * Counts the working days of a calendar: 10 of the 22 working days of a month are 10/22. Parts of a period add up to it.
 *
 * @since 0.1.0
 */
export interface BusinessDaysProration {
  readonly dayCount: "businessDays";
  /** See `compileWorkingCalendar`. */
  readonly calendar: CompiledWorkingCalendar;
  readonly bounds?: SpanBounds;
}

/**
 * How a share of a period is counted. Without `dayCount` by the days of the calendar.
 *
 * @since 0.1.0
 */
export type Proration = ActualProration | Thirty360Proration | BusinessDaysProration | MonthDivisorProration;

/**
 * How an amount is prorated: the count of days, and the one rounding of the result. Without a rounding, the exact
 * value is printed where its decimals end, else 34 significant digits, half to even.
 *
 * @since 0.1.0
 */
export type ProrateOptions = Proration & { readonly rounding?: Rounding };
