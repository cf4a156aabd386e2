import type { DecimalInput, DecimalLiteral, Outcome, RoundingMode, WeightInput } from "../../kernel/index.js";
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
  /** How the target times the over-assignment is brought to whole steps first; absent: it has to be whole steps. */
  readonly rounding?: RoundingMode;
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

/**
 * One part of a level: a person or team, a product, a region, or a group of customers.
 *
 * @since 0.1.0
 */
export interface CascadePart {
  /** The id of the person, product, region or group: the new goals' owner or scope. */
  readonly id: string;
  /** The part of a level above below which it stands, and nowhere else; absent: below every goal of the level above. */
  readonly under?: string;
  readonly title?: string;
  readonly measure?: string;
  /** Its part, relative to those beside it; absent where none beside it has one, and then all are equal. */
  readonly weight?: WeightInput;
  /** Where it stands today, for a goal that does not add up; absent: where the goal above stands. */
  readonly baseline?: DecimalLiteral;
}

/** What every level says. */
interface CascadeLevelBase {
  /** The measure of the new goals of this level; absent: that of the goal above. */
  readonly measure?: string;
  /** What the parts of each goal sum to, as a multiple of its target; absent: `"1"`. */
  readonly overAssignment?: DecimalLiteral;
  /** The unit that shares are whole multiples of; absent: `"0.01"` for money, `"1"` for the other units that add up. */
  readonly step?: DecimalLiteral;
  /** How a target times the over-assignment is brought to whole steps first; absent: it has to be whole steps. */
  readonly rounding?: RoundingMode;
}

/**
 * One level of a cascade: what each goal of the level above is divided by.
 *
 * `values` is for goals that do not add up, such as a satisfaction or a market share: all parts get the same target
 * (`"same"`, default), or each is moved from its own `baseline`, by the same distance (`"shift"`) or by the same factor
 * (`"scale"`), so that the mean of the targets by the weights is exactly the target above.
 *
 * `season` holds the weights of the months or quarters of the goal's whole period, one each, such as what was sold in them
 * the year before; absent: all are equal. A goal that does not add up has none.
 *
 * @since 0.1.0
 */
export type CascadeLevel =
  | (CascadeLevelBase & {
      readonly by: "owner" | "product" | "region" | "customerGroup";
      readonly parts: readonly CascadePart[];
      readonly values?: "same" | "shift" | "scale";
    })
  | (CascadeLevelBase & {
      readonly by: "month" | "quarter";
      readonly season?: readonly WeightInput[];
    });

/**
 * A goal that was cascaded over several levels: `value` is the sum of the targets of the last level; of a goal that does
 * not add up, its target.
 *
 * @since 0.1.0
 */
export interface CascadeLevelsResult extends Outcome {
  /** The id of the goal at the top. */
  readonly goalId: string;
  /** Level by level, and within one in the order of the goals above and of their parts. */
  readonly goals: readonly Goal[];
  /** What the targets of each level sum to; null where they do not add up. */
  readonly levels: readonly {
    readonly by: CascadeLevel["by"];
    readonly goals: number;
    readonly value: string | null;
  }[];
}
