import type { Outcome } from "../../kernel/index.js";
import type { Deal, StageChange } from "../../records/index.js";

/**
 * One stay of a deal in a stage, from one move to the next. A deal that comes back to a stage has a stay for each visit;
 * one that is moved on the same day has a stay of no days; a move to the stage where it stands already begins none.
 *
 * @since 0.1.0
 */
export interface StageStay {
  /** Null where no more is known than what it means. */
  readonly stageId: string | null;
  /** What the stage means; `unmapped` where the model does not have it. */
  readonly meaning: "open" | "won" | "lost" | "void" | "unmapped";
  /** Null where it began before the history does, or in a gap of it: no date is invented. */
  readonly enteredOn: string | null;
  /** Null while it lasts; null too where a gap of the history follows, so that only the last stay is sure to last. */
  readonly leftOn: string | null;
  /** The days from entering to leaving; null where one of the two is not known. */
  readonly days: number | null;
  /** 1 at the first visit of this stage, 2 at the second. */
  readonly visit: number;
}

/**
 * One time that a deal was closed, and when that was taken back by opening it again, or by closing it as something else.
 * Going on from won to post-sale is the same closing.
 *
 * @since 0.1.0
 */
export interface DealClosing {
  readonly meaning: "won" | "lost" | "void";
  /** The stage in which it was closed. */
  readonly stageId: string | null;
  /** Null where it is not known. */
  readonly closedOn: string | null;
  /** The day on which the history first shows it reversed; null where it stands. */
  readonly reversedOn: string | null;
}

/**
 * What a deal went through up to a day, derived from its moves alone.
 *
 * @since 0.1.0
 */
export interface DealHistory {
  readonly dealId: string;
  readonly createdOn: string | null;
  /** In the order of time, at least one; the last one is where it stands. */
  readonly stays: readonly StageStay[];
  /** In the order of time; only the last one can stand. */
  readonly closings: readonly DealClosing[];
}

/**
 * A win that was reversed: taken back by opening the deal again, or by closing it as something else.
 *
 * @since 0.1.0
 */
export interface ReversedWin {
  readonly dealId: string;
  /** The day of the win; null where it is not known. */
  readonly closedOn: string | null;
  readonly reversedOn: string;
  /** The amount of the deal as it is today; null where it has none. */
  readonly amount: string | null;
}

/**
 * The deals of a pipeline as they stand at the end of a day, with what happened to them.
 *
 * @since 0.1.0
 */
export interface HistoryFacts {
  /** The last day that is looked at. */
  readonly asOf: string;
  readonly deals: readonly Deal[];
  readonly changes?: readonly StageChange[];
}

/**
 * What deals went through up to the end of a day; `value` is how many deals there are.
 *
 * @since 0.1.0
 */
export interface HistoryResult extends Outcome {
  readonly modelId: string;
  readonly asOf: string;
  /** By deal id. */
  readonly histories: readonly DealHistory[];
}
