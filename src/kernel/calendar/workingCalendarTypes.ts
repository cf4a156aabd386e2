import type { CalendarDate, DateSpan, Weekday } from "./types.js";

/**
 * Which days are worked: the days of the week that are not, the holidays, and the days that are worked although they fall
 * on a weekend (make-up working days, 调休). No holiday is built in.
 *
 * @since 0.1.0
 */
export interface WorkingCalendar {
  /** The days of the week on which nobody works; an empty list for none. */
  readonly weekend: readonly Weekday[];
  /** Days off besides; one on a weekend changes nothing. */
  readonly holidays?: readonly CalendarDate[];
  /** Days that are worked although they fall on a weekend; any other changes nothing. */
  readonly workdays?: readonly CalendarDate[];
}

/**
 * A working calendar that is ready to be asked. See `compileWorkingCalendar`.
 *
 * @since 0.1.0
 */
export interface CompiledWorkingCalendar {
  /** The document, frozen. */
  readonly document: WorkingCalendar;
  /** @throws AttainmentError `date.not_a_date`. */
  isWorkingDay(date: CalendarDate): boolean;
  /**
   * The working days of a half-open span.
   *
   * @throws AttainmentError `date.not_a_date`, `period.unsorted`.
   */
  countWorkingDays(span: DateSpan): number;
  /**
   * The date that is a number of working days later, or earlier with a number below 0. The first date itself is never
   * counted: one working day after a Friday and after the Saturday that follows it is the same Monday. With 0 it is the
   * date itself, worked or not.
   *
   * @throws AttainmentError `date.not_a_date`, `date.out_of_range` (also where `count` is no integer).
   */
  addWorkingDays(date: CalendarDate, count: number): CalendarDate;
  /**
   * The n-th working day of a half-open span, from 1; with a number below 0 from its end, so that -1 is the last one.
   * Null where there are fewer, and for 0.
   *
   * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `date.out_of_range` where `n` is no integer.
   */
  nthWorkingDay(span: DateSpan, n: number): CalendarDate | null;
}
