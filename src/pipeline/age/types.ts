import type { Outcome } from "../../kernel/index.js";
import type { Activity, FieldChange } from "../../records/index.js";
import type { HistoryFacts } from "../history/types.js";

/**
 * What the age of a deal runs from:
 *
 * | clock | from |
 * | --- | --- |
 * | `stageEntry` | the day on which it entered the stage where it stands |
 * | `lastActivity` | the last day on which anything was done: an activity, a move, a changed field, its creation |
 * | `creation` | the day of its creation |
 *
 * @since 0.1.0
 */
export type AgeClock = "stageEntry" | "lastActivity" | "creation";

/**
 * What stops the clock: `futureActivity`, an activity that is planned and not yet due, as long as there is one; `onHold`,
 * the days that the deal stood on hold, which are not counted.
 *
 * @since 0.1.0
 */
export type AgePause = "futureActivity" | "onHold";

/**
 * How old deals may become, in one stage or, written on the model, in every open stage that has no rule of its own.
 *
 * @since 0.1.0
 */
export interface AgeRule {
  /** Days after which a deal that still stands here is late. */
  readonly maxAgeDays?: number;
  /** Absent: that of the model, or `stageEntry`. */
  readonly ageClock?: AgeClock;
  /** Absent: those of the model, or none. */
  readonly agePausedBy?: readonly AgePause[];
}

/**
 * The deals of a pipeline as they stand at the end of a day, with activities, for clocks that run from them or stop for
 * them, and with changes of other fields, which count as activity. Those of deals that are not handed over are not looked
 * at.
 *
 * @since 0.1.0
 */
export interface AgeFacts extends HistoryFacts {
  readonly activities?: readonly Activity[];
  readonly fieldChanges?: readonly FieldChange[];
}

/**
 * How old one deal is, by the clock of the stage where it stands.
 *
 * @since 0.1.0
 */
export interface DealAge {
  readonly dealId: string;
  readonly stageId: string;
  readonly clock: AgeClock;
  readonly pausedBy: readonly AgePause[];
  /** What the clock runs from; null where it is not known. */
  readonly since: string | null;
  /** The days counted since then; null where that is not known. */
  readonly days: number | null;
  readonly maxAgeDays: number;
  /** The days beyond the limit, 0 where there are none; null where the age is not known. */
  readonly daysOver: number | null;
  /** `paused`: it would be late, but for an activity that is planned. `unknown`: see `reason`. */
  readonly status: "inTime" | "late" | "paused" | "unknown";
  /** `unknown_start`: the day that the clock runs from is not known. `unknown_hold`: nor is how long it was on hold. */
  readonly reason?: "unknown_start" | "unknown_hold";
}

/**
 * Which deals are late at the end of a day; `value` is how many.
 *
 * @since 0.1.0
 */
export interface AgeResult extends Outcome {
  readonly modelId: string;
  readonly asOf: string;
  /** Every deal that stands in a stage with a limit, by id. */
  readonly deals: readonly DealAge[];
}
