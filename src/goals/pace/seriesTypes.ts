import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * New values of measures, as they stand from a day on: those of the person, or of an owner.
 *
 * @since 0.1.0
 */
export interface GoalUpdate {
  readonly on: string;
  readonly ownerId?: string;
  /** To date, since the goal began; null where a value that was known is not known any more. */
  readonly measures: Readonly<Record<string, DecimalInput | null>>;
}

/**
 * What a series of progress is made of.
 *
 * @since 0.1.0
 */
export interface GoalSeriesFacts {
  /** The first day, and the first day after the last. */
  readonly from: string;
  readonly to: string;
  /** A point for each day (default), or at the end of each week or month. */
  readonly every?: "day" | "week" | "month";
  readonly personId?: string;
  /** In any order; a value stays until the next one. */
  readonly updates: readonly GoalUpdate[];
}

/**
 * Progress at the end of one day.
 *
 * @since 0.1.0
 */
export interface GoalSeriesPoint {
  readonly on: string;
  readonly progress: string | null;
  readonly reason?: string;
  readonly goals: readonly {
    readonly id: string;
    readonly progress: string | null;
    /** The progress that was expected by then, where the document has a pace. */
    readonly expected?: string | null;
  }[];
}

/**
 * Progress over days: `value` is that of the last point.
 *
 * @since 0.1.0
 */
export interface GoalSeries extends Outcome {
  readonly treeId: string;
  readonly points: readonly GoalSeriesPoint[];
}
