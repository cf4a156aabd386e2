import type { Condition, ConditionFacts, ConditionLeafResult, Verdict } from "../condition/index.js";
import type { Issue, Result } from "../issue/index.js";
import type { EvaluateOptions, Outcome } from "../trace/index.js";

/**
 * One state of a process.
 *
 * @since 0.1.0
 */
export interface ProcessState {
  readonly id: string;
  readonly title?: string;
  /** The one role that answers for what stands here. */
  readonly role?: string;
  /** Days after which something that still stands here is late. */
  readonly dueAfterDays?: number;
  /** Nothing needs to leave it. */
  readonly final?: true;
}

/**
 * What a move is to be kept by: met, or the move is refused with the message. Beside the measures and attributes of the
 * request it sees the measure `position.days`: the days since the position was entered.
 *
 * @since 0.1.0
 */
export interface ProcessGuard {
  readonly id: string;
  readonly when: Condition;
  readonly message?: string;
}

/**
 * Something that has to be done when a move is made; data that the caller acts on.
 *
 * @since 0.1.0
 */
export interface ProcessAction {
  readonly id: string;
  readonly title?: string;
  readonly role?: string;
  /** Days after the move by which it is due. */
  readonly dueAfterDays?: number;
}

/**
 * An allowed move from one state, or from several, to another.
 *
 * @since 0.1.0
 */
export interface ProcessMove {
  readonly id: string;
  readonly title?: string;
  readonly from: string | readonly string[];
  readonly to: string;
  /** Who may make it; absent: everybody. */
  readonly roles?: readonly string[];
  readonly guards?: readonly ProcessGuard[];
  readonly actions?: readonly ProcessAction[];
}

/**
 * States and the moves between them: a sale, customer care, the agreement of goals. Compile it with `compileProcess`.
 *
 * @since 0.1.0
 */
export interface Process {
  readonly kind: "process";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** Where it begins; absent: the first state. */
  readonly startStateId?: string;
  readonly states: readonly ProcessState[];
  readonly moves: readonly ProcessMove[];
}

/**
 * Where something stands in a process, and since when.
 *
 * @since 0.1.0
 */
export interface ProcessPosition {
  readonly stateId: string;
  /** A calendar date. */
  readonly since: string;
}

/**
 * A move that is asked for: by its id, on a date, by somebody in a role, and what its guards look at.
 *
 * @since 0.1.0
 */
export interface ProcessRequest extends ConditionFacts {
  readonly moveId: string;
  readonly on: string;
  readonly role?: string;
}

/**
 * Why a move was refused: a guard that is not met, or the role, the state or the date that does not fit.
 *
 * @since 0.1.0
 */
export interface ProcessRefusal {
  /** The guard's id; or `from`, `role`, `date`. */
  readonly id: string;
  readonly verdict: Exclude<Verdict, "met">;
  readonly message: string;
  readonly leaves: readonly ConditionLeafResult[];
}

/**
 * What a move comes to: the next position with the actions to perform, or every reason why it is refused. `value` is the
 * id of the next state, null with the reason `refused`.
 *
 * @since 0.1.0
 */
export interface ProcessResult extends Outcome {
  readonly position: ProcessPosition | null;
  readonly actions: readonly (ProcessAction & { readonly dueOn?: string })[];
  readonly refusals: readonly ProcessRefusal[];
}

/**
 * A process that is ready to be used. See `compileProcess`.
 *
 * @since 0.1.0
 */
export interface CompiledProcess {
  readonly document: Process;
  readonly inputs: readonly string[];
  /** Where something that begins on a date stands. */
  start(on: string): ProcessPosition;
  /** The moves that lead away from a state, in the order of the document. */
  movesFrom(stateId: string): readonly ProcessMove[];
  /** The day after which something in that position is late; null where its state has no limit. */
  dueOn(position: ProcessPosition): string | null;
  /** Makes a move, or says every reason why not; nothing is changed. */
  move(
    position: ProcessPosition,
    request: ProcessRequest,
    options?: Pick<EvaluateOptions, "trace" | "maxIssues">,
  ): ProcessResult;
  /** The same, with faults as issues instead of an error. */
  safeMove(
    position: unknown,
    request: unknown,
    options?: Pick<EvaluateOptions, "trace" | "maxIssues">,
  ): Result<ProcessResult>;
}

/**
 * What `lintProcess` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type ProcessLint = readonly Issue[];
