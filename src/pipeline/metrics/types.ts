import type { DecimalLiteral, Operand } from "../../kernel/index.js";
import type {
  AgeingMetric,
  BottleneckMetric,
  ConformanceMetric,
  LeakMetric,
  MetricBase,
  StageConversionMetric,
  TimeInStageMetric,
} from "./stageTypes.js";

/**
 * The definition of a win rate. `w`, `l`, `o` are deals won, lost and open, by the date on which they were closed.
 *
 * | definition | formula |
 * | --- | --- |
 * | `closedCount` | `w / (w + l)` |
 * | `closedValue` | the same, by amounts; needs amounts of lost deals |
 * | `allCount` | `w / (w + l + void + o)`, the close rate |
 * | `createdCount` | `w / n`, of the deals created in the period, as they stand when it ends |
 * | `closedAndStale` | `w / (w + l + s)`, `s` being open deals that are overdue or old |
 * | `wonOverCreated` | deals won in the period over deals created in it: two windows and no cohort, so that it can exceed 1 |
 *
 * `w`, `l` and `void` are those closed in the period, `o` those open when it ends. `closedValue` is null where one of them
 * has no amount (`missing_amount`) or one below zero (`negative_amount`). An open deal is overdue where the day on which
 * its closing was expected has passed, and old where it was created more than `oldAfterDays` ago.
 *
 * @since 0.1.0
 */
export type WinRateDefinition =
  | "closedCount"
  | "closedValue"
  | "allCount"
  | "createdCount"
  | "closedAndStale"
  | "wonOverCreated";

/**
 * The share of deals that were won.
 *
 * @since 0.1.0
 */
export interface WinRateMetric extends MetricBase {
  readonly kind: "winRate";
  /** Absent: `closedCount`. */
  readonly definition?: WinRateDefinition;
  /** For `closedAndStale`: days after its creation from which on an open deal is old; absent: none is. */
  readonly oldAfterDays?: number;
}

/**
 * The days from creation to closing, of deals closed in the period. The rows are the mean and the median.
 *
 * @since 0.1.0
 */
export interface CycleMetric extends MetricBase {
  readonly kind: "cycle";
  /** Absent: `won`; `closed` is won and lost. */
  readonly of?: "won" | "lost" | "closed";
  /** Absent: `mean`. */
  readonly average?: "mean" | "median";
}

/**
 * What the pipeline brings in a day: `n * mean won amount * win rate / cycle`.
 *
 * @since 0.1.0
 */
export interface VelocityMetric extends MetricBase {
  readonly kind: "velocity";
  /** What `n` counts: deals open at the end, created in the period, or closed in it (won and lost); absent: `open`. */
  readonly deals?: "open" | "created" | "closed";
  /** With `open`: the first stage that counts as qualified; absent: every open deal counts. */
  readonly qualifiedFrom?: string;
  /** Absent: `closedCount`. */
  readonly winRate?: Exclude<WinRateDefinition, "closedAndStale">;
  /** Absent: `won`. */
  readonly cycleOf?: "won" | "closed";
  /** Absent: `mean`. */
  readonly average?: "mean" | "median";
}

/**
 * What is open and expected to close in the period, over the quota.
 *
 * @since 0.1.0
 */
export interface CoverageMetric extends MetricBase {
  readonly kind: "coverage";
  /** Over the whole quota (absent), or over what remains of it after the deals won in the period. */
  readonly definition?: "quota" | "remaining";
  readonly quota: Operand;
}

/**
 * The coverage that a quota needs: `(1 - createAndCloseShare) / win rate`.
 *
 * @since 0.1.0
 */
export interface RequiredCoverageMetric extends MetricBase {
  readonly kind: "requiredCoverage";
  /** Absent: `closedCount`. */
  readonly winRate?: "closedCount" | "closedValue";
  /** The share of a period's wins that is created in the period itself; absent: 0. */
  readonly createAndCloseShare?: DecimalLiteral;
}

/**
 * A forecast over the quota.
 *
 * @since 0.1.0
 */
export interface ForecastCoverageMetric extends MetricBase {
  readonly kind: "forecastCoverage";
  readonly forecast: Operand;
  readonly quota: Operand;
}

/**
 * Of the deals that were expected, when the period began, to close in it: the share that moved past its end.
 *
 * @since 0.1.0
 */
export interface SlippageMetric extends MetricBase {
  readonly kind: "slippage";
  /** `moved` (absent): still open and now expected behind the period; `notClosed`: still open, whatever the date says. */
  readonly definition?: "moved" | "notClosed";
  /** Absent: `count`. */
  readonly by?: "count" | "value";
}

/**
 * How often expected closings were pushed back in the period, in sum; the rows are the deals.
 *
 * @since 0.1.0
 */
export interface PushCountMetric extends MetricBase {
  readonly kind: "pushCount";
  /**
   * `monthPushes` (absent): changes to a later calendar month; `pushes`: to any later day; `changes`: all, both ways;
   * `netDays`: the days by which they moved, back less forth. The first three never fall.
   */
  readonly definition?: "monthPushes" | "pushes" | "changes" | "netDays";
}

/**
 * Won and lost deals of the period by what they have in common.
 *
 * @since 0.1.0
 */
export interface WinLossMetric extends MetricBase {
  readonly kind: "winLoss";
  /** `reason` is why a deal was won or lost; `stage` the last open one before the closing. */
  readonly by: "reason" | "rival" | "product" | "stage" | "owner";
  /**
   * `winRate`: wins of each over its closed deals; `lossShare` and `winShare`: its part of all losses, or wins. Absent:
   * `lossShare` by reason, rival and stage, else `winRate`.
   */
  readonly definition?: "winRate" | "lossShare" | "winShare";
  /** Absent: `count`. */
  readonly measuredBy?: "count" | "value";
}

/**
 * A figure of a pipeline, with its definition named.
 *
 * | kind | `value` | rows |
 * | --- | --- | --- |
 * | `winRate` | see {@link WinRateDefinition} | |
 * | `cycle` | mean or median days from creation to closing, of deals closed in the period | mean, median |
 * | `velocity` | `n * mean won amount * win rate / cycle`, money a day | |
 * | `stageConversion` | share that comes through all stages; see {@link ConversionDefinition} | steps |
 * | `timeInStage` | days of a visit, of all stages together | stages |
 * | `coverage` | open amount expected to close in the period, over the quota or what remains of it | |
 * | `requiredCoverage` | `(1 - createAndCloseShare) / win rate` | |
 * | `forecastCoverage` | `forecast / quota` | |
 * | `slippage` | share of the deals expected in the period that moved past it | what became of them |
 * | `pushCount` | pushes of expected closings, in sum | deals |
 * | `leak` | what was lost, or one less the whole conversion | stages |
 * | `ageing` | mean or median days of open deals, or how many are over the longest cycle | buckets |
 * | `bottleneck` | days, conversion or count of the stage that `topId` names | stages |
 * | `conformance` | share of deals or moves that kept to the rules | kinds of moves |
 * | `winLoss` | win rate, or the share of losses or wins | reasons, rivals, products, stages, owners |
 *
 * Below the `minimum` of cases there is no value (`insufficient_sample`); absent: 10, and 0 for `coverage`,
 * `forecastCoverage`, `pushCount`, `ageing`, a `leak` by value or count, and a `bottleneck` by `mostDeals`. It holds for
 * each row that is a rate or an average too.
 *
 * @since 0.1.0
 */
export type PipelineMetric =
  | WinRateMetric
  | CycleMetric
  | VelocityMetric
  | StageConversionMetric
  | TimeInStageMetric
  | CoverageMetric
  | RequiredCoverageMetric
  | ForecastCoverageMetric
  | SlippageMetric
  | PushCountMetric
  | LeakMetric
  | AgeingMetric
  | BottleneckMetric
  | ConformanceMetric
  | WinLossMetric;
