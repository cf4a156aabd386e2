import type {
  ProcessAction,
  ProcessGuard,
  ProcessPosition,
  ProcessRequest,
  ProcessResult,
} from "../../kernel/index.js";
import type { Deal } from "../../records/index.js";

/**
 * What a move is:
 *
 * | kind | move |
 * | --- | --- |
 * | `advance` | to the next stage; from a won stage to the next won or post-sale one |
 * | `skip` | on, over stages in between |
 * | `back` | to an earlier stage |
 * | `close` | into a lost or void stage |
 * | `reopen` | out of a closed stage into an open one |
 * | `hold`, `resume` | onto hold, and off it again |
 *
 * @since 0.1.0
 */
export type MoveKind = "advance" | "skip" | "back" | "reopen" | "close" | "hold" | "resume";

/**
 * Which kinds of moves are allowed. Going to the next stage, holding an open deal, and closing it as lost or void always
 * are, unless a transition forbids it. Off hold, a deal goes where it stood before, or where a move from there may lead.
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
  /** Only moves that `transitions` name; absent: false, and the others follow the rules by kind. */
  readonly onlyListed?: boolean;
}

/**
 * One move of an explicit graph, with what it asks for beside the criteria of its stages. It is allowed whatever its kind,
 * or forbidden with `allowed: false`.
 *
 * One that names `from` wins over one that does not, and both win over the rules by kind.
 *
 * @since 0.1.0
 */
export interface StageTransition {
  /** One stage or several; absent: from every stage that is open or on hold. */
  readonly from?: string | readonly string[];
  readonly to: string;
  readonly title?: string;
  /** Absent: true. */
  readonly allowed?: boolean;
  /** Who may make it; absent: everybody. */
  readonly roles?: readonly string[];
  readonly guards?: readonly ProcessGuard[];
  /** Fields of the deal that must be there. */
  readonly requiredFields?: readonly string[];
  /** What has to be done beside the actions of the stage entered. */
  readonly actions?: readonly ProcessAction[];
}

/**
 * Where a deal stands, and since when.
 *
 * @since 0.1.0
 */
export interface DealPosition extends ProcessPosition {
  /** The open stage where it stood last; given where it is on hold or closed. */
  readonly lastOpenStageId?: string;
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
 * What a move of a deal comes to: the next position with the actions to perform, or every reason why it is refused.
 *
 * @since 0.1.0
 */
export interface StageMoveResult extends ProcessResult {
  /** What the move is, also where it is refused; null where the deal stands there already. */
  readonly kind: MoveKind | null;
  /**
   * What happens to the deal: it is won, lost, void, or opened again. A win is the moment of entering the first won stage,
   * so that going on to post-sale is none. Null where nothing of the kind happens, or the move is refused.
   */
  readonly event: "won" | "lost" | "void" | "reopened" | null;
  readonly position: DealPosition | null;
}
