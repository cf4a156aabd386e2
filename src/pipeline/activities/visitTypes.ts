import type { CalendarDate, MeasureFact, Outcome, WorkingCalendar } from "../../kernel/index.js";
import type { CountRate, RowOptions } from "../../kernel/rows/index.js";
import type { Activity, Customer } from "../../records/index.js";

/**
 * A customer with its grade and with what the service rule of that grade grants it: a visit at least every so many days.
 *
 * @since 0.1.0
 */
export interface VisitedCustomer extends Customer {
  readonly gradeId?: string | null;
  /** Absent or null: no visits are due. */
  readonly visitEveryDays?: number | null;
}

/**
 * Who is to be visited, and what was done.
 *
 * @since 0.1.0
 */
export interface VisitFacts {
  /** The day on which customers are looked at; what was done later is passed over. */
  readonly asOf: CalendarDate;
  readonly customers: readonly VisitedCustomer[];
  readonly activities: readonly Activity[];
}

/**
 * How visits are held against their intervals.
 *
 * @since 0.1.0
 */
export interface VisitOptions extends RowOptions {
  /** The types of activity that count as a visit; absent: `["visit"]`. */
  readonly types?: readonly string[];
  /** Whether those not due yet stand `apart` from the share (absent), or count as `onTime`. */
  readonly notYetDue?: "apart" | "onTime";
  /** Days after the due date on which a visit is still in time; absent: 0. */
  readonly graceDays?: number;
  /** Which days are worked, and what becomes of a due date that is a day off; absent: every day is worked. */
  readonly calendar?: WorkingCalendar;
  readonly onDayOff?: "keep" | "next" | "previous";
}

/**
 * How a customer stands: the last visit is no longer ago than its interval (`onTime`) or is (`overdue`); never visited, and it
 * should have been (`untouched`), or not yet (`notYetDue`); or no visits are due at all (`noInterval`).
 *
 * @since 0.1.0
 */
export type VisitStatus = "onTime" | "overdue" | "untouched" | "notYetDue" | "noInterval";

/**
 * Customers by how they stand; the five sum to `customers`. `rate` is the share that was visited in time: `part` is `onTime`,
 * `whole` is `onTime + overdue + untouched`; `nothing_due` where that is nothing.
 *
 * @since 0.1.0
 */
export interface VisitCounts extends Readonly<Record<VisitStatus, number>> {
  readonly customers: number;
  readonly rate: CountRate;
}

/**
 * Customers by grade that were visited within their interval: `value` is the share of all who were.
 *
 * `reason` of a value that is null: `nothing_due`.
 *
 * @since 0.1.0
 */
export interface VisitResult extends Outcome {
  readonly asOf: CalendarDate;
  readonly types: readonly string[];
  readonly notYetDue: "apart" | "onTime";
  readonly all: VisitCounts;
  readonly grades: readonly (VisitCounts & { readonly id: string | null })[];
  readonly owners: readonly (VisitCounts & { readonly id: string | null })[];
  /** Every customer, by id. */
  readonly customers: readonly {
    readonly id: string;
    readonly ownerId: string | null;
    readonly gradeId: string | null;
    readonly status: VisitStatus;
    readonly lastVisitOn: CalendarDate | null;
    /** The day on which the next visit is due; null where none is, or where it is not known since when. */
    readonly dueOn: CalendarDate | null;
    /** Days since it was due; null where it is behind and nobody knows since when. */
    readonly daysLate: number | null;
  }[];
  /** Visits that say no customer, or one that was not handed over. */
  readonly unmatched: number;
  /** Customers that were created after `asOf`, and are none yet. */
  readonly notYetCreated: number;
  /** `visits.onTimeRate`, `visits.overdueCount` and `visits.untouchedCount` of each owner, as facts for goals and rubrics. */
  readonly measures: readonly MeasureFact[];
}
