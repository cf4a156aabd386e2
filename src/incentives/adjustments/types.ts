import type { DecimalInput } from "../../kernel/index.js";

/**
 * Why a closed period comes to something else: its data (deals, measures, attributes), who reports to whom, the quota or
 * target, a rate of exchange, or the plan.
 *
 * @since 0.1.0
 */
export type AdjustmentCause = "data" | "hierarchy" | "quota" | "rate" | "plan";

/**
 * An adjustment that is booked in the period that is evaluated: made by hand, or an entry of `recalculate`.
 *
 * @since 0.1.0
 */
export interface Adjustment {
  readonly id: string;
  /** In the plan's currency, or in the unit of the measure where it counts to attainment alone. */
  readonly amount: DecimalInput;
  /** Why, for the person who reads the statement. */
  readonly reason: string;
  /** Within the evaluated period; absent: its first day. */
  readonly date?: string;
  /** The component that it belongs to; needed where it counts to attainment. */
  readonly componentId?: string;
  /**
   * `"pay"` (default): a line of its own. `"attainment"`: added to the measure of the component, which pays by it as by any
   * other deal. `"both"`: the line, and `measured` added to the measure on top.
   */
  readonly countsTo?: "pay" | "attainment" | "both";
  /** What is added to the measure; absent: `amount`. */
  readonly measured?: DecimalInput;
  /** Of an entry of `recalculate`: the closed period, what changed, and the line before and after. */
  readonly period?: string;
  readonly cause?: AdjustmentCause;
  readonly was?: string | null;
  readonly is?: string | null;
}

/**
 * What a line tells of the adjustment that it books.
 *
 * @since 0.1.0
 */
export interface BookedAdjustment {
  readonly id: string;
  readonly reason: string;
  readonly componentId?: string;
  readonly period?: string;
  readonly cause?: AdjustmentCause;
}
