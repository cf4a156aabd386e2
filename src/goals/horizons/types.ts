import type { Outcome, PeriodUnit } from "../../kernel/index.js";

/**
 * How far ahead a goal looks: `short` up to a month, `mid` up to half a year, `long` beyond.
 *
 * @since 0.1.0
 */
export type GoalHorizon = "short" | "mid" | "long";

/**
 * Whether the goals of shorter periods agree with one of a longer period.
 *
 * @since 0.1.0
 */
export interface GoalHorizonCheck {
  /** The goal of the longer period, and the unit of the shorter ones. */
  readonly goalId: string;
  readonly unit: PeriodUnit;
  /** The goals of the shorter periods, in order of time. */
  readonly goalIds: readonly string[];
  /**
   * `agrees` and `differs` where they fill the longer period; `incomplete` where days of it have no goal; `overlapping`
   * where some have two; `unknown` where a target is missing or a measure.
   */
  readonly verdict: "agrees" | "differs" | "incomplete" | "overlapping" | "unknown";
  readonly target: string | null;
  /** What the shorter ones come to: the sum of their targets, or the last one where they do not add up. */
  readonly shorter: string | null;
  /** What the shorter ones come to, less the target. */
  readonly gap: string | null;
}

/**
 * How the horizons of a tree fit together: `value` is the share of the checks that agree, of those that agree or differ.
 *
 * @since 0.1.0
 */
export interface GoalHorizons extends Outcome {
  readonly treeId: string;
  readonly goals: readonly {
    readonly id: string;
    /** `"range"` for days that are no unit of the calendar, and for several years. */
    readonly unit: PeriodUnit | "range";
    readonly horizon: GoalHorizon;
    readonly nature: "result" | "activity";
  }[];
  readonly checks: readonly GoalHorizonCheck[];
  /** For each owner, sorted, which horizons they have goals in, and how many of results and of activities. */
  readonly owners: readonly {
    readonly ownerId: string;
    readonly horizons: readonly GoalHorizon[];
    readonly results: number;
    readonly activities: number;
  }[];
}
