import type {
  CompiledProcess,
  DecimalInput,
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  Outcome,
  ProcessAction,
  ProcessGuard,
  Result,
} from "../kernel/index.js";
import type { Deal, FieldChange, StageChange } from "../records/index.js";
import type { AgeFacts, AgeResult, AgeRule } from "./age/types.js";
import type { HistoryFacts, HistoryResult, ReversedWin } from "./history/types.js";
import type { PipelineFigure } from "./metrics/figureTypes.js";
import type { PipelineMetric } from "./metrics/types.js";
import type {
  DealPosition,
  StageMoveResult,
  StageMoves,
  StageRequest,
  StageTransition,
} from "./moves/types.js";

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
export interface Stage extends AgeRule {
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
  /** No longer in use: it says what old histories mean, and no move leads there. */
  readonly archived?: boolean;
}

/**
 * Since when a deal stands in the stage that its history begins in: nobody knows, or since its creation. A closed stage is
 * never entered at creation.
 *
 * @since 0.1.0
 */
export type FirstStay = "unknown" | "creation";

/**
 * A sales process as data: its stages, in order. Compile it with `compileStageModel`.
 *
 * @since 0.1.0
 */
export interface StageModel extends AgeRule {
  readonly kind: "stageModel";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly stages: readonly Stage[];
  readonly moves?: StageMoves;
  /** Moves one by one, as a graph; at most one between two stages. */
  readonly transitions?: readonly StageTransition[];
  /** Absent: `unknown`, because a history may begin in the middle of a deal. */
  readonly firstStay?: FirstStay;
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
 * What a stage model gives for a set of deals: `value` is the open value. Open + won + lost + void + unmapped is all, by
 * count and by amount.
 *
 * @since 0.1.0
 */
export interface PipelineResult extends Outcome {
  readonly modelId: string;
  readonly period: string;
  /** The last day that was looked at. */
  readonly asOf: string;
  readonly all: { readonly count: number; readonly amount: string };
  readonly totals: readonly PipelineTotal[];
  readonly stages: readonly {
    readonly id: string;
    readonly kind: StageKind;
    readonly count: number;
    readonly amount: string;
  }[];
  readonly metrics: readonly PipelineFigure[];
  /**
   * Wins that were reversed in the period, of whatever period they were, by deal and day. Each is told once, in the period
   * that reversed it; a deal that was won again counts as won too.
   */
  readonly reversedWins: readonly ReversedWin[];
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
  /** Changes of other fields: those of `expectedCloseOn` tell what was expected before, and what was pushed. */
  readonly fieldChanges?: readonly FieldChange[];
  /** The measures that metrics name, such as a quota; null where one is not known. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  /** A day of the period, to look at it before it is over; absent: its last day. Nothing behind the day counts. */
  readonly asOf?: string;
}

/**
 * A stage model that is ready to be evaluated. See `compileStageModel`.
 *
 * @since 0.1.0
 */
export interface CompiledStageModel {
  readonly document: StageModel;
  /** The measures that an evaluation needs, sorted. */
  readonly inputs: readonly string[];
  /**
   * The same as a process: `process.movesFrom(stageId)` lists the moves that the model allows, `process.dueOn(position)` is
   * the day after which a deal is late, where its age runs from the entry. Fields of the deal are attributes named
   * `deal.<field>` there, and the last open stage of a position is `position.lastOpenStageId`.
   */
  readonly process: CompiledProcess;
  /** Counts and sums deals by what their stages mean, and gives the figures of the document. */
  evaluate(facts: PipelineFacts, options?: EvaluateOptions): PipelineResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<PipelineResult>;
  /** Moves a deal, or says every reason why not; nothing is changed. */
  move(position: DealPosition, request: StageRequest): StageMoveResult;
  /** The same, with faults as issues instead of an error. */
  safeMove(position: unknown, request: unknown): Result<StageMoveResult>;
  /** What each deal went through up to the end of a day; `only` names deals. */
  history(facts: HistoryFacts, options?: RecordOptions): HistoryResult;
  /** The same, with faults as issues instead of an error. */
  safeHistory(facts: unknown, options?: RecordOptions): Result<HistoryResult>;
  /** Which deals are late at the end of a day, by the age rules of their stages; `only` names deals. */
  ages(facts: AgeFacts, options?: RecordOptions): AgeResult;
  /** The same, with faults as issues instead of an error. */
  safeAges(facts: unknown, options?: RecordOptions): Result<AgeResult>;
}

/**
 * Options of what is told deal by deal.
 *
 * @since 0.1.0
 */
export type RecordOptions = Pick<EvaluateOptions, "only" | "onInvalid" | "maxIssues">;

/**
 * What `lintStageModel` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type StageModelLint = readonly Issue[];
