import type { CalendarDate, MeasureFact, Outcome } from "../../kernel/index.js";
import type { CountRate, RowOptions } from "../../kernel/rows/index.js";
import type { Activity, Deal } from "../../records/index.js";
import type { DealHistory } from "../history/types.js";

/**
 * What was done in a period: calls, visits, meetings, follow-ups, or whatever `type` says.
 *
 * @since 0.1.0
 */
export interface ActivityFacts {
  /** The name of the period, such as `"2026-Q3"`. */
  readonly period: string;
  /** The last day that is known; absent: the last day of the period. What was done later is not done yet. */
  readonly asOf?: CalendarDate;
  readonly activities: readonly Activity[];
  /** What each deal went through, where activities are counted by stage. */
  readonly histories?: readonly DealHistory[];
}

/**
 * What activities are counted by: who did them, for whom, of what type, or in which stage the deal stood on that day. Any
 * other name is a field of the activity.
 *
 * @since 0.1.0
 */
export type ActivityKey = "owner" | "customer" | "deal" | "type" | "stage" | (string & {});

/**
 * In which stage an activity counts that was done on the day of a move: the one that the deal `left`, because the activity
 * led to the move, or the one that it `entered`.
 *
 * @since 0.1.0
 */
export type MoveDay = "left" | "entered";

/**
 * How activities are counted.
 *
 * @since 0.1.0
 */
export interface ActivityCountOptions extends RowOptions {
  /** Absent: `"owner"`. */
  readonly by?: ActivityKey;
  /** The types that count; absent: all. */
  readonly types?: readonly string[];
  /** Absent: `"left"`. */
  readonly onMoveDay?: MoveDay;
}

/**
 * How many there are: `done` in the period; and of those that were due in it, how many were done in time (on the due day is
 * in time), `late`, `missed` (not done, and the day is over), and still `planned`. The last four sum to `due`.
 *
 * @since 0.1.0
 */
export interface ActivityCounts {
  readonly done: number;
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  readonly missed: number;
  readonly planned: number;
}

/**
 * The counts of one person, customer, type or stage. `onTime` is `inTime / (inTime + late + missed)`: `nothing_due` where
 * that is nothing.
 *
 * @since 0.1.0
 */
export interface ActivityGroup extends ActivityCounts {
  /** Null: of those that say nothing about it. */
  readonly id: string | null;
  readonly onTime: CountRate;
  /** The same by type, sorted. */
  readonly types: readonly (ActivityCounts & { readonly id: string; readonly onTime: CountRate })[];
}

/**
 * Activities of a period, counted: `value` is how many were done. The counts of all groups sum to those of `all`.
 *
 * @since 0.1.0
 */
export interface ActivityCount extends Outcome {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly by: ActivityKey;
  readonly onMoveDay: MoveDay;
  readonly all: Omit<ActivityGroup, "id">;
  readonly groups: readonly ActivityGroup[];
  /** Activities with neither a day on which they were done nor one on which they are due: they belong to no period. */
  readonly undated: number;
  /** Those that were neither done nor due in the period. */
  readonly elsewhere: number;
  /** By owner: `activity.doneCount`, `activity.<type>.doneCount` and `activity.onTimeRate` of each person, as facts for goals and rubrics. */
  readonly measures: readonly MeasureFact[];
}

/**
 * What a success rate is taken of: every activity that was `done`, or only those `withOutcome`.
 *
 * @since 0.1.0
 */
export type SuccessOf = "done" | "withOutcome";

/**
 * What counts as a success.
 *
 * @since 0.1.0
 */
export interface SuccessOptions extends ActivityCountOptions {
  /** The outcomes that are successes, as the activities write them. */
  readonly outcomes: readonly string[];
  /** Absent: `"done"`. */
  readonly of?: SuccessOf;
  /** The fewest activities that a rate is given for; absent: 1. */
  readonly minimum?: number;
}

/**
 * How many of the visits that were done in a period were a success: `value` is `part / whole` of `all`.
 *
 * `reason` of a value that is null: `nothing_done`, `no_recorded_outcomes`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface SuccessResult extends Outcome {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly by: ActivityKey;
  readonly definition: SuccessOf;
  readonly outcomes: readonly string[];
  readonly types: readonly string[];
  readonly minimum: number;
  readonly all: CountRate;
  readonly withoutOutcome: number;
  readonly groups: readonly (CountRate & { readonly id: string | null; readonly withoutOutcome: number })[];
  /** By owner: `activity.successRate` of each person. */
  readonly measures: readonly MeasureFact[];
}

/**
 * What effort is measured on: deals that went through moves, and what was done for them.
 *
 * @since 0.1.0
 */
export interface EffortFacts extends ActivityFacts {
  readonly histories: readonly DealHistory[];
  /** Whose the deals are, where effort is counted by owner. */
  readonly deals?: readonly Deal[];
}

/**
 * How effort is counted. `sameDeals`: what was done for the deals that moved or were won, and nothing else; per move what was
 * done between entering a stage and leaving it, per win what was done up to the win, in the period or before it. `all`:
 * everything that was done in the period, also for deals that came to nothing.
 *
 * @since 0.1.0
 */
export interface EffortOptions extends RowOptions {
  /** What one counts: moves from a stage to another, or deals that were won. */
  readonly per: "move" | "win";
  /** Absent: `"sameDeals"`. */
  readonly activitiesOf?: "sameDeals" | "all";
  /** Absent: no groups. `stage` is the one that was left, and is of moves alone. */
  readonly by?: "owner" | "stage";
  readonly types?: readonly string[];
  readonly onMoveDay?: MoveDay;
  /** The fewest moves or wins that a mean is given for; absent: 1. */
  readonly minimum?: number;
}

/**
 * Activities per move or per win: `value` is `activities / events`.
 *
 * `reason` of a value that is null: `no_moves`, `no_wins`, `insufficient_sample`.
 *
 * @since 0.1.0
 */
export interface EffortResult extends Outcome {
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly per: "move" | "win";
  readonly activitiesOf: "sameDeals" | "all";
  readonly onMoveDay: MoveDay;
  readonly minimum: number;
  /** What was done, and the moves or wins that it is counted per. */
  readonly activities: number;
  readonly events: number;
  /** Of `sameDeals`: what was done for deals whose histories are not given, so that nobody knows whether it counts. */
  readonly unmatched: number;
  readonly groups: readonly {
    readonly id: string | null;
    readonly value: string | null;
    readonly reason?: string;
    readonly activities: number;
    readonly events: number;
  }[];
  /** By owner: `activity.perMove` or `activity.perWin` of each person. */
  readonly measures: readonly MeasureFact[];
}
