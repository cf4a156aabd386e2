import type { DecimalLiteral, Scale } from "../../kernel/index.js";

/**
 * Which part of a goal is expected to be done by the end of a day.
 *
 * | kind | expected progress at the end of a day |
 * | --- | --- |
 * | `linear` | days gone over all days of the goal's period |
 * | `phased` | on straight lines through the points: 0 before the first day, 1 at the end of the last |
 * | `seasonal` | the weights of the units that are over, over all weights; within a unit by its days |
 *
 * `days` says which days are counted: those of the `"calendar"` (default) or `"working"` days, by the tree's `calendar`.
 * `count` says whether the first day counts: `"inclusive"` (default) is 15/30 on the 15th of June, `"exclusive"` 14/29.
 *
 * @since 0.1.0
 */
export type GoalPace =
  | GoalLinearPace
  | {
      readonly kind: "phased";
      /** In order of time, on days of the goal's period, and never falling. */
      readonly points: readonly { readonly on: string; readonly progress: DecimalLiteral }[];
    }
  | {
      readonly kind: "seasonal";
      /** What each weight is for; absent: `"month"`. */
      readonly unit?: "week" | "month" | "quarter";
      /** One for each unit of the goal's period, relative to one another. */
      readonly weights: readonly DecimalLiteral[];
      readonly days?: "calendar" | "working";
    };

/**
 * A pace in proportion to time; see {@link GoalPace}.
 *
 * @since 0.1.0
 */
export interface GoalLinearPace {
  readonly kind: "linear";
  readonly days?: "calendar" | "working";
  readonly count?: "inclusive" | "exclusive";
}

/**
 * How the status of a goal is found: a number, and the band of a scale that it lies in.
 *
 * @since 0.1.0
 */
export interface GoalStatusRule {
  /**
   * The number: `"gap"` is progress less expected progress, `"ratio"` progress over expected progress, `"projection"`
   * the progress that the projected finish would be, `"progress"` progress itself.
   */
  readonly by: "gap" | "ratio" | "projection" | "progress";
  /** Bands without amounts, from the worst to the best. What lies below the first band is in it. */
  readonly scale: Scale;
  /**
   * The status of a goal with progress of 1 or more; absent: by its band, as any other. A goal that is to be kept (a
   * range, a limit, a level) is achieved on its last day, not before.
   */
  readonly achieved?: string;
  /**
   * A goal above others by its own number (default), or the worst status among those directly below it; one below that
   * has no status, or no share of the mean, says nothing.
   */
  readonly parents?: "own" | "weakestChild";
}

/**
 * The grades of goals by their progress: bands with names or colors, or a curve of points such as 0.0 to 1.0. What lies
 * below the first band is in it.
 *
 * @since 0.1.0
 */
export interface GoalGrades {
  readonly committed: Scale;
  /** For goals that are meant to be more than can be expected; absent: as `committed`. */
  readonly aspirational?: Scale;
}

/**
 * How a goal stands against what is expected of it on a day.
 *
 * @since 0.1.0
 */
export interface GoalPaceResult {
  /** The day, at its end. */
  readonly on: string;
  /** The progress that is expected by then, and the actual value that it would be; null for what is not on a way. */
  readonly expected: string | null;
  readonly expectedActual: string | null;
  /** Progress less expected progress, and over it; null without progress, and the ratio where nothing is expected. */
  readonly gap: string | null;
  readonly ratio: string | null;
  /** The actual value at the end if it goes on like this, and the progress that it would be. */
  readonly projected: string | null;
  readonly projectedProgress: string | null;
  /**
   * The first day within the period on which the target is reached if it goes on like this; where it is reached already, the
   * day itself; null where the period is too short, and of what is kept or not on a way.
   */
  readonly finishOn: string | null;
  /** What is still to come until the target, never below zero; of a goal to stay below it, what may still come. */
  readonly remaining: string | null;
  /** The days of the period that are gone, and those that are left, counted as the pace counts them. */
  readonly daysGone: number;
  readonly daysLeft: number;
  /**
   * How much of the way was made on each day so far, below zero on the way back, and how much has to be made on each that
   * is left; of a limit that adds up, what came on each day, and what may still come.
   */
  readonly currentRate: string | null;
  readonly requiredRate: string | null;
}
