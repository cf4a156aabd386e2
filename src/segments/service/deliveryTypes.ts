import type { CalendarDate, MeasureFact, Outcome } from "../../kernel/index.js";
import type { CountRate, RowOptions } from "../../kernel/rows/index.js";
import type { Order } from "../../records/index.js";
import type { ServiceKey } from "./types.js";

/**
 * Orders, with the day on which delivery was promised and the day on which it came. An order may also say `deliveredQuantity`.
 *
 * @since 0.1.0
 */
export interface DeliveryFacts {
  readonly period: string;
  /** The last day that is known; absent: the last day of the period. What came later has not come yet. */
  readonly asOf?: CalendarDate;
  readonly orders: readonly Order[];
}

/**
 * How deliveries are judged: by the share that was `late`, or the share that came in time and in full (`otif`).
 *
 * @since 0.1.0
 */
export interface DeliveryOptions extends RowOptions {
  /** Absent: `"late"`. */
  readonly definition?: "late" | "otif";
  readonly by?: ServiceKey;
  /** The fewest orders that a share is given for; absent: 1. */
  readonly minimum?: number;
}

/**
 * Orders that were due in a period: `inTime + late + overdue + notYetDue` is all of them.
 *
 * @since 0.1.0
 */
export interface DeliveryFigures {
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  /** Not delivered, and the day is over. */
  readonly overdue: number;
  readonly notYetDue: number;
  /** `(late + overdue) / (inTime + late + overdue)`. */
  readonly lateRate: CountRate;
  /** Those in time and in full, of those that were to be delivered and say both quantities (or came late all the same). */
  readonly otif: CountRate;
  /** In time, and with no quantities to tell whether it was all. */
  readonly withoutQuantity: number;
}

/**
 * How orders of a period were delivered: `value` is the late share or the OTIF share, as `definition` says.
 *
 * `reason` of a value that is null: `nothing_due`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface DeliveryResult extends Outcome, DeliveryFigures {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly definition: "late" | "otif";
  readonly minimum: number;
  /** Orders placed in the period that were promised for no day. */
  readonly withoutDue: number;
  readonly groups: readonly (DeliveryFigures & { readonly id: string | null })[];
  /** By owner: `service.lateOrderRate` and `service.otifRate` of each person. */
  readonly measures: readonly MeasureFact[];
}
