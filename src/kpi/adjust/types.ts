import type { Condition, DecimalLiteral, Operand, Step } from "../../kernel/index.js";

/**
 * A step that adds bonus or deduction points within bounds; deductions are below zero.
 *
 * @since 0.1.0
 */
export interface PointsStep {
  readonly kind: "points";
  readonly id: string;
  readonly title?: string;
  readonly when?: Condition;
  readonly amount: Operand;
  /** The least that is added, such as `"-8"`. */
  readonly least?: DecimalLiteral;
  /** The most that is added, such as `"5"`. */
  readonly most?: DecimalLiteral;
}

/**
 * One step that is applied to the score: a {@link Step}, or points within bounds.
 *
 * Beside the facts, steps may name what the rubric knows itself: `ratio.<indicator id>`, `incidents.points`, and
 * `incident.<rule id>`, the number of incidents that count by that rule.
 *
 * @since 0.1.0
 */
export type RubricStep = Step | PointsStep;

/**
 * A limit on ratios before they are weighed: where its condition is met, no ratio of these indicators is above `at`.
 *
 * `at: "1"` limits them to what their targets are worth, `at: "0"` closes them.
 *
 * @since 0.1.0
 */
export interface RatioLimit {
  readonly id: string;
  readonly title?: string;
  /** It may look at `ratio.<indicator id>`, which here is the ratio before limits, and at incidents. */
  readonly when: Condition;
  readonly at: DecimalLiteral;
  /** The ids of the indicators that it holds for; absent: all. */
  readonly indicators?: readonly string[];
}

/**
 * The best grade that somebody may have where a condition is met: the score is cut to the highest that still has it.
 *
 * @since 0.1.0
 */
export interface LevelCap {
  readonly id: string;
  readonly title?: string;
  readonly when: Condition;
  /** The id of a band of the grades. */
  readonly grade: string;
}

/**
 * What a step, or a level cap, made of the score.
 *
 * @since 0.1.0
 */
export interface ScoreAdjustment {
  readonly id: string;
  readonly kind: RubricStep["kind"] | "levelCap";
  readonly title?: string;
  /** Whether it acted, which a cap that does not bind has done too. */
  readonly applied: boolean;
  readonly before: string | null;
  readonly after: string | null;
}
