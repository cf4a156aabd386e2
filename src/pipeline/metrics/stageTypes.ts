/**
 * What every metric has.
 *
 * @since 0.1.0
 */
export interface MetricBase {
  readonly id: string;
  readonly title?: string;
  /** The least cases that a rate or an average stands on, else `insufficient_sample`; absent: 10, and 0 for what is a plain sum. */
  readonly minimum?: number;
}

/**
 * How a conversion from stage to stage counts. The steps are the open stages in their order, and the win.
 *
 * | definition | of | those that |
 * | --- | --- | --- |
 * | `anyTouch` | deals that were ever in the stage | were ever in the next one too |
 * | `fallThrough` | deals that were in this stage and in all before it | were in the next one too |
 * | `direct` | visits of the stage | ended with a move to the very next one |
 * | `closedCohort` | deals won or lost in the period | were ever in the stage |
 *
 * @since 0.1.0
 */
export type ConversionDefinition = "anyTouch" | "fallThrough" | "direct" | "closedCohort";

/**
 * The deals that a conversion looks at: those created in the period, those won or lost in it, or all that are known.
 *
 * @since 0.1.0
 */
export type ConversionCohort = "created" | "closed" | "all";

/**
 * The share of deals that go on from each stage to the next; `value` is the share that comes through all of them.
 *
 * @since 0.1.0
 */
export interface StageConversionMetric extends MetricBase {
  readonly kind: "stageConversion";
  /** Absent: `anyTouch`. */
  readonly definition?: ConversionDefinition;
  /** Absent: `created`; a `closedCohort` is always `closed`. */
  readonly cohort?: ConversionCohort;
}

/**
 * The days that deals stay in the open stages. `value` is of all visits together; the rows are the stages.
 *
 * @since 0.1.0
 */
export interface TimeInStageMetric extends MetricBase {
  readonly kind: "timeInStage";
  /**
   * `completed` (absent) takes the visits that ended in the period, and is too low while slow deals still sit there;
   * `censored` takes those too, and gives the median by Kaplan and Meier.
   */
  readonly stays?: "completed" | "censored";
  /** Absent: `mean`; `censored` knows the median only. */
  readonly average?: "mean" | "median";
  /** One value per visit (absent), or per deal the sum of its visits. */
  readonly per?: "visit" | "deal";
}

/**
 * Where deals are lost on the way; `topId` is the stage that loses most.
 *
 * @since 0.1.0
 */
export interface LeakMetric extends MetricBase {
  readonly kind: "leak";
  /**
   * `value` (absent) and `count`: what was lost in the period, by the last open stage before; `rate`: one less the
   * conversion of each step.
   */
  readonly definition?: "value" | "count" | "rate";
  /** For `rate`; absent: `anyTouch` and `created`. */
  readonly conversion?: Exclude<ConversionDefinition, "closedCohort">;
  readonly cohort?: ConversionCohort;
}

/**
 * How old the open deals are; the rows are buckets of days.
 *
 * @since 0.1.0
 */
export interface AgeingMetric extends MetricBase {
  readonly kind: "ageing";
  /** Absent: `stageEntry`. */
  readonly since?: "stageEntry" | "creation";
  /** `overLongestCycle` counts the deals that are older since creation than the longest cycle that was ever closed. Absent: `mean`. */
  readonly definition?: "mean" | "median" | "overLongestCycle";
  /** The last day of each bucket, rising; absent: 30, 60, 90, 180. */
  readonly buckets?: readonly number[];
  /** Only deals in these stages; absent: all open ones. */
  readonly stageIds?: readonly string[];
}

/**
 * The stage that holds the process up, by a named rule; `topId` is the stage and `value` what the rule measures there.
 *
 * @since 0.1.0
 */
export interface BottleneckMetric extends MetricBase {
  readonly kind: "bottleneck";
  /**
   * `longestTime` (absent): the longest median time per visit, with those still sitting (Kaplan and Meier);
   * `lowestConversion`: by `anyTouch` of the deals created in the period; `mostDeals`: most open deals.
   */
  readonly definition?: "longestTime" | "lowestConversion" | "mostDeals";
}

/**
 * The share of moves, or of deals that moved, that kept to the rules of the model; the rows are the kinds of moves.
 *
 * @since 0.1.0
 */
export interface ConformanceMetric extends MetricBase {
  readonly kind: "conformance";
  /** Absent: `deals`. */
  readonly of?: "deals" | "moves";
}
