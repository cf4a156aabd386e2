import type { CalendarDate, DateSpan, FiscalYear, Weekday, WorkingCalendar } from "../calendar/index.js";
import type { Result } from "../issue/index.js";
import type { EvaluateOptions, Outcome } from "../trace/index.js";

/**
 * A length of time in whole days, working days or months. Months keep the day of the month, or end with a shorter month.
 *
 * @since 0.1.0
 */
export type CadenceInterval =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number };

/**
 * A day of a period, or of one month of it where `month` is given (1 is its first month, -1 its last).
 *
 * `day` counts from 1, or from the end with -1 for the last day; one that a short month lacks is its last day, and from the
 * end its first. `workingDay` counts working days likewise; where nobody works, nothing is due. `nth` of a `weekday` is the
 * first, the second, ... or with -1 the last; where there is no fifth one, nothing is due in that period.
 *
 * @since 0.1.0
 */
export type CadenceDay = { readonly month?: number } & (
  | { readonly day: number }
  | { readonly workingDay: number }
  | { readonly weekday: Weekday; readonly nth: number }
);

/**
 * What every cadence may say besides when it is due.
 *
 * @since 0.1.0
 */
export interface CadenceFrame {
  readonly id?: string;
  readonly title?: string;
  /** Which days are worked; required by whatever counts or avoids days off. */
  readonly calendar?: WorkingCalendar;
  /**
   * A due date that is a day off: absent `"keep"`; `"next"` or `"previous"` working day; or it is not due: `"skip"`. What
   * `afterLast` would move back to the day it counts from, or before that, moves on to the next working day.
   */
  readonly onDayOff?: "keep" | "next" | "previous" | "skip";
  /** Days after the due date on which it is still done in time; absent: `0`. */
  readonly graceDays?: number;
  /** Days before the due date from which an event counts for it; absent: from the day after the one due before. */
  readonly earlyDays?: number;
  /**
   * Days after the due date until which it can be done late, and after which it is missed; absent: until the day before the
   * next one is due, and `afterLast` waits without end.
   */
  readonly lateDays?: number;
}

/**
 * When something is due, again and again: a schedule as data. Compile it with `compileCadence`.
 *
 * | kind | due |
 * | --- | --- |
 * | `workingDays` | on each working day |
 * | `weekly` | on these days of each week |
 * | `everyDays` | on `from`, and each so many days after it |
 * | `periodic` | on one day of each month, quarter, half or year, or so long after that day |
 * | `afterLast` | so long after it was done last |
 * | `dates` | on these dates |
 *
 * @since 0.1.0
 */
export type Cadence = CadenceFrame &
  (
    | { readonly kind: "workingDays" }
    | { readonly kind: "weekly"; readonly on: readonly Weekday[] }
    | { readonly kind: "everyDays"; readonly days: number; readonly from: CalendarDate }
    | {
        readonly kind: "periodic";
        readonly unit: "month" | "quarter" | "half" | "year";
        readonly on: CadenceDay;
        /** How long after that day it is due; below zero before it. */
        readonly plus?: CadenceInterval;
        /** How fiscal years run, by which quarters, halves and years are counted; absent: calendar years. */
        readonly fiscal?: FiscalYear;
      }
    | {
        readonly kind: "afterLast";
        readonly interval: CadenceInterval;
        /** When it is due first: absent `"afterInterval"`, that long after `since`; or `"atStart"`, on `since` itself. */
        readonly first?: "afterInterval" | "atStart";
        /** What the next one counts from: absent `"event"`, when it was done; or `"due"`, when it was due. */
        readonly next?: "event" | "due";
      }
    | { readonly kind: "dates"; readonly dates: readonly CalendarDate[] }
  );

/**
 * Something that was done: a visit, a check-in, a completed course.
 *
 * @since 0.1.0
 */
export interface CadenceEvent {
  readonly id: string;
  readonly on: CalendarDate;
}

/**
 * What a cadence is held against: the period, and what was done.
 *
 * @since 0.1.0
 */
export interface CadenceFacts {
  /** The name of the period, such as `"2026-Q3"`; what is due in it is listed. */
  readonly period: string;
  /** What was done, in any order; also before the period, because that decides what was still open when it began. */
  readonly events: readonly CadenceEvent[];
  /** The last day that is known; absent: the last day of the period. Later events are passed over. */
  readonly asOf?: CalendarDate;
  /** Nothing is due before this day; `afterLast` counts from it. Absent: the first event starts that one. */
  readonly since?: CalendarDate;
  /** Nothing is due from this day on. */
  readonly until?: CalendarDate;
  /** Days of leave, half open: what is due then is excused; `afterLast` is due on the first day after, or moved on from it. */
  readonly pauses?: readonly DateSpan[];
}

/**
 * What became of something that was due.
 *
 * `done` by the due date and its days of grace; `late` after them; `overdue` not done yet, and still possible; `missed` not
 * done, and too late; `due` not done, and not late yet; `excused` due in a pause.
 *
 * @since 0.1.0
 */
export type CadenceStatus = "done" | "late" | "overdue" | "missed" | "due" | "excused";

/**
 * One time that something was due.
 *
 * @since 0.1.0
 */
export interface CadenceOccurrence {
  readonly dueOn: CalendarDate;
  readonly status: CadenceStatus;
  /** The event that did it, null where none did. */
  readonly eventId: string | null;
  readonly doneOn: CalendarDate | null;
  /** Days from the due date to the event, or to `asOf` where it is overdue or missed; 0 where it is not behind. */
  readonly daysLate: number;
}

/**
 * How well a cadence was kept in a period: `value` is the share that was done in time.
 *
 * `reason` of a value that is null: `nothing_due`.
 *
 * @since 0.1.0
 */
export interface CadenceResult extends Outcome {
  readonly period: string;
  readonly asOf: CalendarDate;
  /** The share that was done at all, in time or late; null where nothing was due. */
  readonly completion: string | null;
  readonly counts: Readonly<Record<CadenceStatus, number>>;
  /** What was due in the period, in the order of dates. */
  readonly occurrences: readonly CadenceOccurrence[];
  /** The oldest that is still to be done, in the period or not; null where there is none. */
  readonly nextDueOn: CalendarDate | null;
  /**
   * Events of the period that did nothing that was due: `nothing_open`; `after_as_of` where they are not known yet;
   * `starts` where an event started a cadence that counts from the last one.
   */
  readonly unmatched: readonly (CadenceEvent & {
    readonly reason: "nothing_open" | "after_as_of" | "starts";
  })[];
}

/**
 * A cadence that is ready to be asked. See `compileCadence`.
 *
 * @since 0.1.0
 */
export interface CompiledCadence {
  /** The document, frozen. */
  readonly document: Cadence;
  /**
   * The due dates in a half-open span. Those of `afterLast` as if each were done on the day it is due, from `since` on.
   *
   * @throws AttainmentError `date.*` and `period.*` for what is no date or span, `cadence.no_start` where `afterLast` has no
   * `since`, `cadence.too_long`.
   */
  dueDates(span: DateSpan, since?: CalendarDate): readonly CalendarDate[];
  /**
   * When it is due next if it is done on a date: the first due date after it. Null where there is none in 40,000 days.
   *
   * @throws AttainmentError `date.not_a_date`, `date.out_of_range`.
   */
  nextDueAfter(date: CalendarDate): CalendarDate | null;
  /** Matches events to what was due; throws where a fact is faulty, unless it is to be reported. */
  evaluate(facts: CadenceFacts, options?: EvaluateOptions): CadenceResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<CadenceResult>;
}
