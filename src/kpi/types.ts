import type {
  Condition,
  DecimalLiteral,
  EvaluateOptions,
  MissingPolicy,
  Operand,
  Outcome,
  PersonFacts,
  Result,
  RoundingMode,
  Scale,
  Step,
  WeightMode,
} from "../kernel/index.js";

/**
 * What an indicator looks at: the result, the process that leads to it, or the quality of the work.
 *
 * @since 0.1.0
 */
export type IndicatorCategory = "result" | "process" | "quality";

/** Every curve clips its ratio; absent: from `"0"` to `"1.2"`. */
interface Clip {
  readonly least?: DecimalLiteral;
  readonly most?: DecimalLiteral;
}

/**
 * How an actual value `A` becomes a ratio, by the indicator's target `T`.
 *
 * | kind | ratio |
 * | --- | --- |
 * | `ratio` | `A / T`; with `better: "lower"` it is `T / A`, and the most where A is 0 or below |
 * | `mirrored` | `2 - A / T`: lower is better, 1 at the target |
 * | `complement` | `1 - A / T`: lower is better, 0 at the target |
 * | `worstToTarget` | `(A - worst) / (T - worst)`: either direction; the only one for a target of zero or below |
 * | `threshold` | linear from `(threshold, atThreshold)` over `(T, 1)` to `(stretch, atStretch)`, level beyond, 0 on the wrong side of the threshold |
 * | `steps` | `1 + n * points`, n the whole steps of `size` by which A exceeds T (below it n is negative) |
 * | `inRange` | 1 from `low` to `high`, both included, else falls by 1 over `falls`; without `falls` it is 0 outside |
 *
 * A target of zero or below gives no ratio (`zero_target`, `negative_target`) where the formula divides by it.
 *
 * @since 0.1.0
 */
export type IndicatorCurve = Clip &
  (
    | { readonly kind: "ratio"; readonly better?: "higher" | "lower" }
    | { readonly kind: "mirrored" }
    | { readonly kind: "complement" }
    | { readonly kind: "worstToTarget"; readonly worst: Operand }
    | {
        readonly kind: "threshold";
        readonly threshold: Operand;
        readonly stretch: Operand;
        readonly atThreshold: DecimalLiteral;
        readonly atStretch: DecimalLiteral;
      }
    | {
        readonly kind: "steps";
        /** The size of a step: in units of the measure, or as a share of the target. */
        readonly size: DecimalLiteral;
        readonly of: "value" | "target";
        /** What one step adds to the ratio, or takes from it. */
        readonly points: DecimalLiteral;
        readonly better?: "higher" | "lower";
      }
    | {
        readonly kind: "inRange";
        readonly low: Operand;
        readonly high: Operand;
        /** The distance outside the range over which the ratio falls from 1 to 0. */
        readonly falls?: DecimalLiteral;
      }
  );

/**
 * The scale on which people rate a qualitative indicator. Its measure then holds the rating.
 *
 * @since 0.1.0
 */
export interface RatingScale {
  readonly from: DecimalLiteral;
  readonly to: DecimalLiteral;
  /**
   * How a rating becomes a ratio: `"range"` (default) is `(rating - from) / (to - from)`, `"top"` is `rating / to`.
   */
  readonly ratio?: "range" | "top";
  /** What single ratings mean, for those who rate. */
  readonly descriptors?: readonly { readonly at: DecimalLiteral; readonly text: string }[];
}

/**
 * One weighted indicator: a measure, and how it becomes a ratio: by a `curve` (quantitative) or from a `rating`
 * (qualitative). With neither, a `target` is compared with by the curve `ratio`, and without a target the measure is a
 * ratio already and is taken as it is.
 *
 * A curve that is a `Scale` reads the measure, or with a `target` the exact ratio of measure and target.
 *
 * @since 0.1.0
 */
export interface Indicator {
  readonly id: string;
  readonly title?: string;
  readonly measure: string;
  /** Where its data come from, for those who check them. */
  readonly source?: string;
  readonly category?: IndicatorCategory;
  /** Its share of its dimension, or of the rubric without dimensions. */
  readonly weight?: DecimalLiteral;
  readonly target?: Operand;
  readonly curve?: Scale | IndicatorCurve;
  readonly rating?: RatingScale;
  /** Whom it is for: not met, or missing, and the indicator is not applicable to the person. */
  readonly appliesWhen?: Condition;
  /** What its score suggests where it is low: courses by id, below a ratio. */
  readonly suggests?: { readonly below: DecimalLiteral; readonly training: readonly string[] };
}

/**
 * A weighted part of a rubric with indicators of its own.
 *
 * @since 0.1.0
 */
export interface Dimension {
  readonly id: string;
  readonly title?: string;
  readonly weight?: DecimalLiteral;
  readonly indicators: readonly Indicator[];
}

/** What every rubric has, with dimensions or without. */
interface RubricBase {
  readonly kind: "rubric";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** The score at a ratio of one; absent: `"100"`. */
  readonly outOf?: DecimalLiteral;
  /** Where weights come from, on both levels; absent: `"explicit"`, they sum to one. */
  readonly weights?: Exclude<WeightMode, "target">;
  /** What an indicator whose measure is null does; absent: `"refuse"`, there is no score. */
  readonly missing?: MissingPolicy;
  /** What an indicator that does not apply does; absent: `"reweight"`. */
  readonly notApplicable?: "reweight" | "zero" | "refuse";
  /** Who is too new to rate: met, and there is no score (`too_new`), no grade, and the coefficient is 1. */
  readonly tooNew?: Condition;
  /** The share of all weight that a category may have, and that a single indicator may have. */
  readonly bounds?: {
    readonly categories?: readonly {
      readonly id: IndicatorCategory;
      readonly least?: DecimalLiteral;
      readonly most?: DecimalLiteral;
    }[];
    readonly indicator?: { readonly least?: DecimalLiteral; readonly most?: DecimalLiteral };
  };
  /** Bonus points, gates and caps, in the order in which they apply to the score. */
  readonly steps?: readonly Step[];
  /** How the score is rounded after its steps; absent: to 2 places, `halfUp`, unless the last step rounds already. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
  /**
   * The scale that turns the score into a period grade: the id of the band reached. Where its bands have amounts (`mode:
   * "whole"`), the amount is the coefficient (绩效系数).
   */
  readonly grades?: Scale;
  /** A coefficient that is not that of the grade's band, such as one that is interpolated. */
  readonly coefficients?: Scale;
  /** The score that grade and coefficient are read from; absent: `"rounded"`, the one that is printed. */
  readonly gradeFrom?: "rounded" | "unrounded";
}

/**
 * A weighted KPI rubric: indicators, in dimensions or without. Compile it with `compileRubric`.
 *
 * @since 0.1.0
 */
export type Rubric = RubricBase &
  (
    | { readonly indicators: readonly Indicator[]; readonly dimensions?: never }
    | { readonly dimensions: readonly Dimension[]; readonly indicators?: never }
  );

/**
 * What an indicator came to.
 *
 * @since 0.1.0
 */
export interface IndicatorResult {
  readonly id: string;
  readonly title?: string;
  readonly dimensionId?: string;
  readonly category?: IndicatorCategory;
  /** `rated` has a ratio; `missing` lacks its data; `notApplicable` is not for this person. Three different things. */
  readonly status: "rated" | "missing" | "notApplicable";
  /** Why there is no ratio: `missing_measure`, `not_applicable`, `zero_target`, or a refusal of the curve. */
  readonly reason?: string;
  readonly measure: string;
  readonly actual: string | null;
  readonly target?: string | null;
  readonly ratio: string | null;
  /** Its share of the score after the policies; the weights of all indicators sum to 1 where there is a score. */
  readonly weight: string;
  /** The points that it adds to the score: `outOf * weight * ratio`. */
  readonly contribution: string;
  /** The courses that a low ratio suggests. */
  readonly training?: readonly string[];
}

/**
 * What a rubric gives for one person: `value` is the score; null with `too_new`, `missing_value` or what lacks.
 *
 * @since 0.1.0
 */
export interface RubricResult extends Outcome {
  readonly rubricId: string;
  readonly period: string;
  /** The period grade, which has no memory and is never a tier. */
  readonly grade: string | null;
  /** What the score multiplies pay with; `"1"` for somebody too new to rate, null where the rubric gives none. */
  readonly coefficient: string | null;
  readonly dimensions?: readonly {
    readonly id: string;
    readonly title?: string;
    readonly ratio: string | null;
    readonly weight: string;
  }[];
  readonly indicators: readonly IndicatorResult[];
}

/**
 * A rubric that is ready to be evaluated. See `compileRubric`.
 *
 * @since 0.1.0
 */
export interface CompiledRubric {
  readonly document: Rubric;
  /** The measures and attributes that an evaluation needs, sorted. */
  readonly inputs: readonly string[];
  /** Scores one person for one period; throws where a fact is faulty or an input is absent. */
  evaluate(facts: PersonFacts, options?: EvaluateOptions): RubricResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<RubricResult>;
}
