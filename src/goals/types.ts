import type { DecimalLiteral, MeasureUnit, Outcome, PersonFacts } from "../kernel/index.js";

/**
 * Which way a goal's measure should go.
 *
 * @since 0.1.0
 */
export type GoalDirection =
  | "increase"
  | "decrease"
  | "atLeast"
  | "atMost"
  | "inRange"
  | "milestone"
  | "binary"
  | "control";

/**
 * One goal of a tree.
 *
 * @since 0.1.0
 */
export interface Goal {
  readonly id: string;
  readonly title: string;
  readonly ownerId?: string;
  readonly parentId?: string;
  /** The measure that says how far it is; absent for a goal that only rolls up its children. */
  readonly measure?: string;
  readonly unit: MeasureUnit;
  readonly direction: GoalDirection;
  readonly baseline?: DecimalLiteral;
  readonly target?: DecimalLiteral;
  readonly weight?: DecimalLiteral;
  readonly period: string;
}

/**
 * A tree of goals, from the company's to the person's.
 *
 * @since 0.1.0
 */
export interface GoalTree {
  readonly kind: "goalTree";
  readonly id: string;
  readonly title?: string;
  readonly goals: readonly Goal[];
}

/**
 * How far each goal of a tree is: `value` is the progress of its root, as a ratio.
 *
 * @since 0.1.0
 */
export interface GoalResult extends Outcome {
  readonly goals: readonly {
    readonly id: string;
    /** Progress as a ratio: 0 at the baseline, 1 at the target. */
    readonly progress: string | null;
    readonly actual: string | null;
    readonly reason?: string;
  }[];
}

/**
 * A goal tree that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledGoalTree {
  readonly document: GoalTree;
  readonly inputs: readonly string[];
  /** Says how far each goal is, from the measures of one person. */
  evaluate(facts: PersonFacts): GoalResult;
}
