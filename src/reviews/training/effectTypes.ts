import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * What was measured before and after a training; null where it was not.
 *
 * @since 0.1.0
 */
export interface BeforeAfter {
  readonly before: DecimalInput | null;
  readonly after: DecimalInput | null;
}

/**
 * What is known about one person of those who were trained, or of those who were not.
 *
 * @since 0.1.0
 */
export interface TrainingEffectPerson {
  readonly personId: string;
  readonly isTrained: boolean;
  /** How the training was liked, on any scale; of those who were trained. */
  readonly reaction?: DecimalInput | null;
  /** The score of an exam. */
  readonly learning?: BeforeAfter;
  /** What people do: a score of a 360-degree review, or a measure of activity. */
  readonly behavior?: BeforeAfter;
  /** What comes of it, such as sales in a quarter. */
  readonly results?: BeforeAfter;
}

/**
 * What the effect of a training is assessed on.
 *
 * @since 0.1.0
 */
export interface TrainingEffectFacts {
  readonly people: readonly TrainingEffectPerson[];
  /** What the training cost in all. */
  readonly cost?: DecimalInput;
  /** What one unit of `results` is worth, such as the margin on one unit of sales, over all the time that counts. */
  readonly valuePerResult?: DecimalInput;
  /** The share of the effect on results that is put down to the training, 0 to 1; absent: all of it. */
  readonly attributed?: DecimalInput;
  /** The fewest people in a group below which a level is a small sample; absent: `10`. */
  readonly minimum?: number;
}

/**
 * The means of one group: `change` is `after - before`, over those of whom both are known.
 *
 * @since 0.1.0
 */
export interface EffectGroup {
  readonly people: number;
  /** Those of whom it is not known. */
  readonly withoutValue: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: string | null;
}

/**
 * The effect at one level. `againstUntrained`: the change of those who were trained less that of those who were not;
 * `beforeAfter`: the change alone, where nobody untrained was measured; `mean`: the mean of the reactions.
 *
 * @since 0.1.0
 */
export interface EffectLevel {
  readonly level: "reaction" | "learning" | "behavior" | "results";
  readonly effect: string | null;
  /** Of an effect that is null: `nobody_measured`. */
  readonly reason?: string;
  readonly basis: "mean" | "beforeAfter" | "againstUntrained";
  readonly isSmallSample: boolean;
  readonly trained: EffectGroup;
  readonly untrained: EffectGroup;
}

/**
 * The effect of a training at its four levels, and what it brought: `value` is the return, as a fraction of the cost.
 *
 * `reason` of a value that is null: `no_results`, `no_value_per_result`, `no_cost`, `zero_cost`.
 *
 * @since 0.1.0
 */
export interface TrainingEffect extends Outcome {
  readonly levels: readonly EffectLevel[];
  readonly benefit: string | null;
  readonly cost: string | null;
  /** The benefit less the cost. */
  readonly netBenefit: string | null;
  /** The benefit over the cost. */
  readonly benefitCostRatio: string | null;
}
