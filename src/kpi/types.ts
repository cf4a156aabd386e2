import type { DecimalLiteral, EvaluateOptions, Outcome, PersonFacts, Scale, Step } from "../kernel/index.js";

/**
 * What an indicator looks at: the result, the process that leads to it, or the quality of the work.
 *
 * @since 0.1.0
 */
export type IndicatorCategory = "result" | "process" | "quality";

/**
 * One weighted indicator: a measure, and the curve that turns it into a ratio (absent: the measure is one already).
 *
 * @since 0.1.0
 */
export interface Indicator {
  readonly id: string;
  readonly title?: string;
  readonly measure: string;
  readonly category?: IndicatorCategory;
  readonly weight: DecimalLiteral;
  readonly curve?: Scale;
}

/**
 * A weighted KPI rubric. Its score is `outOf` times the weighted mean of the indicators' ratios, then its steps.
 *
 * @since 0.1.0
 */
export interface Rubric {
  readonly kind: "rubric";
  readonly id: string;
  readonly title?: string;
  /** The score at a ratio of one; absent: `"100"`. */
  readonly outOf?: DecimalLiteral;
  readonly indicators: readonly Indicator[];
  /** Gates, bonus points, caps and rounding, in the order in which they apply. */
  readonly steps?: readonly Step[];
  /** The scale that turns the score into a period grade. */
  readonly grades?: Scale;
}

/**
 * What a rubric gives for one person: `value` is the score.
 *
 * @since 0.1.0
 */
export interface RubricResult extends Outcome {
  readonly grade: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly actual: string | null;
    readonly ratio: string | null;
    readonly weight: string;
    readonly contribution: string;
  }[];
}

/**
 * A rubric that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledRubric {
  readonly document: Rubric;
  readonly inputs: readonly string[];
  /** Scores one person for one period. */
  evaluate(facts: PersonFacts, options?: EvaluateOptions): RubricResult;
}
