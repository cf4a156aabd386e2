import type { CalendarDate, MeasureFact, Outcome } from "../../kernel/index.js";
import type { CountRate, RowOptions } from "../../kernel/rows/index.js";
import type { Complaint, Customer, Order } from "../../records/index.js";

/**
 * What records are grouped by: whose they are, of which product, customer or category. Any other name is a field of them.
 *
 * @since 0.1.0
 */
export type ServiceKey = "owner" | "product" | "customer" | "category" | (string & {});

/**
 * Complaints of a period, and what they are counted per: the records, or only how many there are of them.
 *
 * @since 0.1.0
 */
export interface ComplaintFacts {
  readonly period: string;
  /** The last day that is known; absent: the last day of the period. What happened later has not happened yet. */
  readonly asOf?: CalendarDate;
  readonly complaints: readonly Complaint[];
  readonly customers?: readonly Customer[] | number;
  /** Those ordered in the period count. */
  readonly orders?: readonly Order[] | number;
}

/**
 * How complaints are counted.
 *
 * @since 0.1.0
 */
export interface ComplaintOptions extends RowOptions {
  /** What they are counted per; customers are those that there are on the last known day. */
  readonly per: "customers" | "orders";
  /** Absent: no groups. */
  readonly by?: ServiceKey;
}

/**
 * Complaints per 100: `value` is `100 * complaints / base`.
 *
 * @since 0.1.0
 */
export interface ComplaintRate {
  readonly value: string | null;
  /** Of a value that is null: `no_customers`, `no_orders`, `base_not_given` (a group of which only the whole was counted). */
  readonly reason?: string;
  readonly complaints: number;
  readonly base: number | null;
}

/**
 * Complaints of a period per 100 customers or orders.
 *
 * @since 0.1.0
 */
export interface ComplaintCount extends Outcome {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly per: "customers" | "orders";
  readonly complaints: number;
  readonly base: number | null;
  readonly groups: readonly (ComplaintRate & { readonly id: string | null })[];
  /** By owner: `service.complaintCount` and `service.complaintsPer100` of each person. */
  readonly measures: readonly MeasureFact[];
}

/**
 * Complaints of a period. A complaint may also say `firstResponseMinutes` and `resolutionMinutes`, and whether it was
 * `reopened`.
 *
 * @since 0.1.0
 */
export interface ServiceFacts {
  readonly period: string;
  /** The last day that is known; absent: the last day of the period. What happened later has not happened yet. */
  readonly asOf?: CalendarDate;
  readonly complaints: readonly Complaint[];
}

/**
 * How service is measured.
 *
 * @since 0.1.0
 */
export interface ServiceOptions extends RowOptions {
  /** Which complaints belong to the period: those that were `opened` in it (absent), or `resolved` in it. */
  readonly of?: "opened" | "resolved";
  /** Days within which a complaint is to be settled; absent: by its own `dueOn`. */
  readonly limitDays?: number;
  readonly by?: ServiceKey;
  /** The fewest complaints that a figure is given for; absent: 1. */
  readonly minimum?: number;
}

/**
 * How long something took: over those that are done, with those that are still open apart.
 *
 * @since 0.1.0
 */
export interface ServiceTime {
  readonly mean: string | null;
  readonly median: string | null;
  /** Of a mean that is null: `nothing_done`, `insufficient_sample`. */
  readonly reason?: string;
  readonly sample: number;
  readonly open: number;
}

/**
 * Complaints that were to be settled by a day: in time, late, or still open behind it. `part / whole` is
 * `inTime / (inTime + late + overdue)`.
 *
 * @since 0.1.0
 */
export interface ClosedOnTime extends CountRate {
  readonly late: number;
  readonly overdue: number;
  /** Open, and the day is not over. */
  readonly notYetDue: number;
  readonly withoutDue: number;
}

/**
 * The figures of service. Times are in calendar days, the day of opening being 0, and in minutes where complaints say them.
 *
 * @since 0.1.0
 */
export interface ServiceFigures {
  readonly complaints: number;
  readonly open: number;
  readonly firstResponse: { readonly days: ServiceTime; readonly minutes: ServiceTime };
  readonly resolution: { readonly days: ServiceTime; readonly minutes: ServiceTime };
  readonly closedOnTime: ClosedOnTime;
  /** Of those that were settled or opened again. */
  readonly reopened: CountRate;
}

/**
 * How complaints of a period were served: `value` is the share settled in time.
 *
 * `reason` of a value that is null: `nothing_due`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface ServiceResult extends Outcome, ServiceFigures {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly definition: "opened" | "resolved";
  /** Null: by the day on which each is due. */
  readonly limitDays: number | null;
  readonly minimum: number;
  readonly groups: readonly (ServiceFigures & { readonly id: string | null })[];
  /** By owner: `service.closedOnTimeRate`, `service.firstResponseDays`, `service.resolutionDays`, `service.reopenedRate`. */
  readonly measures: readonly MeasureFact[];
}
