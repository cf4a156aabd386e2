import type {
  CompiledProcess,
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  Outcome,
  ProcessAction,
  ProcessGuard,
  ProcessPosition,
  ProcessRequest,
  ProcessResult,
  Result,
} from "../kernel/index.js";
import type { Deal, StageChange } from "../records/index.js";

/**
 * What a stage means for the count of deals: on hold counts as open, post-sale as won.
 *
 * @since 0.1.0
 */
export type StageKind = "open" | "won" | "lost" | "void" | "postSale" | "onHold";

/**
 * One stage of a sales process.
 *
 * @since 0.1.0
 */
export interface Stage {
  readonly id: string;
  readonly title?: string;
  readonly kind: StageKind;
  /** The one role that answers for the deals here. */
  readonly role?: string;
  /** How likely a deal here is to be won, as a ratio. */
  readonly probability?: DecimalLiteral;
  readonly forecastCategory?: "pipeline" | "bestCase" | "mostLikely" | "commit" | "closed" | "omitted";
  /** What a deal has to fulfil to come in, and to go on. */
  readonly entry?: readonly ProcessGuard[];
  readonly exit?: readonly ProcessGuard[];
  /** Fields of the deal that must be there before it goes on. */
  readonly requiredFields?: readonly string[];
  /** What has to be done when a deal comes in. */
  readonly actions?: readonly ProcessAction[];
  /** Days after which a deal that still stands here is late. */
  readonly maxAgeDays?: number;
}

/**
 * Which moves between stages are allowed. Going to the next stage, and closing an open deal as lost or void, always are.
 *
 * @since 0.1.0
 */
export interface StageMoves {
  /** Going on over stages in between; absent: refused. */
  readonly skip?: boolean;
  /** Going back to an earlier stage; absent: allowed, because real deals do. */
  readonly back?: boolean;
  /** Opening a closed deal again; absent: refused. */
  readonly reopen?: boolean;
}

/**
 * The definition of a win rate. `w`, `l`, `o` are deals won, lost and open, by the date on which they were closed.
 *
 * | definition | formula |
 * | --- | --- |
 * | `closedCount` | `w / (w + l)` |
 * | `closedValue` | the same, by amounts; needs amounts of lost deals |
 * | `allCount` | `w / (w + l + void + o)`, the close rate |
 * | `createdCount` | `w / n`, of the deals created in the period, as they stand when it ends |
 *
 * `w`, `l` and `void` are those closed in the period, `o` those open when it ends. `closedValue` is null where one of them
 * has no amount (`missing_amount`) or one below zero (`negative_amount`).
 *
 * @since 0.1.0
 */
export type WinRateDefinition = "closedCount" | "closedValue" | "allCount" | "createdCount";

/**
 * A figure of a pipeline, with its definition named.
 *
 * | kind | formula |
 * | --- | --- |
 * | `winRate` | see {@link WinRateDefinition} |
 * | `cycle` | the mean or median of days from creation to closing, of deals won in the period (or won and lost) |
 * | `velocity` | `n * mean won amount * win rate / mean cycle`, money a day; `n` is the open deals, or those closed in the period |
 *
 * Below the `minimum` of closed deals there is no value (`insufficient_sample`); absent: 10.
 *
 * @since 0.1.0
 */
export type PipelineMetric = { readonly id: string; readonly title?: string; readonly minimum?: number } & (
  | { readonly kind: "winRate"; readonly definition?: WinRateDefinition }
  | { readonly kind: "cycle"; readonly of?: "won" | "closed"; readonly average?: "mean" | "median" }
  | { readonly kind: "velocity"; readonly deals?: "open" | "closed"; readonly winRate?: WinRateDefinition }
);

/**
 * A sales process as data: its stages, in order. Compile it with `compileStageModel`.
 *
 * @since 0.1.0
 */
export interface StageModel {
  readonly kind: "stageModel";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly stages: readonly Stage[];
  readonly moves?: StageMoves;
  readonly metrics?: readonly PipelineMetric[];
}

/**
 * Deals of one meaning: how many, and what they are worth.
 *
 * @since 0.1.0
 */
export interface PipelineTotal {
  readonly id: "open" | "won" | "lost" | "void" | "unmapped";
  readonly count: number;
  readonly amount: string;
  /** Deals among them that have no amount. */
  readonly withoutAmount: number;
}

/**
 * A figure with its definition.
 *
 * @since 0.1.0
 */
export interface PipelineFigure extends Omit<Outcome, "issues" | "leftOut"> {
  readonly id: string;
  readonly kind: PipelineMetric["kind"];
  readonly title?: string;
  /** The definition that it was computed by, in one machine word, such as `closedCount` or `wonMean`. */
  readonly definition: string;
  /** How many closed deals it stands on. */
  readonly sample: number;
}

/**
 * What a stage model gives for a set of deals: `value` is the open value. Open + won + lost + void + unmapped is all, by
 * count and by amount.
 *
 * @since 0.1.0
 */
export interface PipelineResult extends Outcome {
  readonly modelId: string;
  readonly period: string;
  readonly all: { readonly count: number; readonly amount: string };
  readonly totals: readonly PipelineTotal[];
  readonly stages: readonly {
    readonly id: string;
    readonly kind: StageKind;
    readonly count: number;
    readonly amount: string;
  }[];
  readonly metrics: readonly PipelineFigure[];
}

/**
 * The deals of a pipeline, and the moves they made. Where a deal has moves, its stage and closing date are those of the
 * last one, whatever the deal says.
 *
 * @since 0.1.0
 */
export interface PipelineFacts {
  readonly period: string;
  readonly deals: readonly Deal[];
  readonly changes?: readonly StageChange[];
}

/**
 * A move of a deal that is asked for: to a stage, on a date.
 *
 * @since 0.1.0
 */
export interface StageRequest extends Omit<ProcessRequest, "moveId"> {
  readonly toStageId: string;
  /** The deal's own fields, for required fields. */
  readonly deal?: Deal;
}

/**
 * A stage model that is ready to be evaluated. See `compileStageModel`.
 *
 * @since 0.1.0
 */
export interface CompiledStageModel {
  readonly document: StageModel;
  /**
   * The same as a process: `process.movesFrom(stageId)` lists the moves that the model allows, `process.dueOn(position)` is
   * the day after which a deal is late. Fields of the deal are attributes named `deal.<field>` there.
   */
  readonly process: CompiledProcess;
  /** Counts and sums deals by what their stages mean, and gives the figures of the document. */
  evaluate(facts: PipelineFacts, options?: EvaluateOptions): PipelineResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<PipelineResult>;
  /** Moves a deal, or says every reason why not; nothing is changed. */
  move(position: ProcessPosition, request: StageRequest): ProcessResult;
  /** The same, with faults as issues instead of an error. */
  safeMove(position: unknown, request: unknown): Result<ProcessResult>;
}

/**
 * What `lintStageModel` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type StageModelLint = readonly Issue[];
