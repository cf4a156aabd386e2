import type { DecimalInput, Outcome, WeightInput } from "../../kernel/index.js";
import type { Goal, GoalScope } from "../types.js";

/**
 * One share of a goal that is cascaded.
 *
 * @since 0.1.0
 */
export interface CascadeShare {
  /** The id of the new goal. */
  readonly id: string;
  /** The new goal's title, owner, measure and period; absent: those of the goal above. */
  readonly title?: string;
  readonly ownerId?: string;
  readonly measure?: string;
  readonly period?: string;
  /** What it is about, beside what the goal above is about. */
  readonly scope?: GoalScope;
  /** Its part, relative to those of the others (a seasonal weight, a potential); it may be an exact ratio. */
  readonly weight: WeightInput;
}

/**
 * How a goal is cascaded one level down.
 *
 * @since 0.1.0
 */
export interface CascadeOptions {
  /** What the shares sum to, as a multiple of the goal's target; absent: `"1"`. */
  readonly overAssignment?: DecimalInput;
  /** The unit that shares are whole multiples of; absent: `"0.01"` for money, `"1"` for the other units that add up. */
  readonly step?: DecimalInput;
}

/**
 * A goal that was cascaded: `value` is the sum of the targets of the new goals; of a goal that does not add up, the target
 * that all of them have.
 *
 * @since 0.1.0
 */
export interface CascadeResult extends Outcome {
  /** The id of the goal above. */
  readonly goalId: string;
  /** In the order of the shares. */
  readonly goals: readonly Goal[];
}
