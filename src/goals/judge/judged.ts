import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { NoMean } from "../../kernel/weighting/index.js";
import type { GoalReadings } from "../goalFunction.js";
import type { GoalNode } from "../tree/goalNode.js";
import type { FormulaReason } from "./progressOf.js";

/** Why a goal has no progress. */
export type GoalReason =
  | FormulaReason
  | NoMean
  | "missing_owner"
  | "outside_period"
  | "ambiguous_period"
  | "no_children"
  | "no_goals"
  | "not_agreed";

/** What a goal came to. */
export interface Judged {
  readonly node: GoalNode;
  readonly progress: Fraction | null;
  /** Set if and only if progress is null. */
  readonly reason?: GoalReason;
  readonly actual: Fraction | null;
  readonly target: Fraction | null;
  /** Its share of the goal above, where that takes a mean. */
  readonly share?: Fraction;
}

/** What goals are judged by, and what they came to so far. */
export interface Judging {
  readonly readings: GoalReadings;
  readonly judged: Map<GoalNode, Judged>;
  readonly trace: Tracer | undefined;
}
