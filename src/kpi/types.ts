import type {
  Condition,
  DecimalLiteral,
  EvaluateOptions,
  MissingPolicy,
  Operand,
  Outcome,
  Result,
  RoundingMode,
  Scale,
  WeightMode,
} from "../kernel/index.js";
import type { LevelCap, RatioLimit, RubricStep, ScoreAdjustment } from "./adjust/types.js";
import type { IndicatorCurve, RatingScale, TargetGuard } from "./curves/types.js";
import type { IncidentRules, IncidentsResult, RubricFacts } from "./incidents/types.js";
import type { SensitivityOptions, SensitivityResult } from "./sensitivity/types.js";

export type { LevelCap, PointsStep, RatioLimit, RubricStep, ScoreAdjustment } from "./adjust/types.js";
export type { IndicatorCurve, RatingScale, TargetGuard } from "./curves/types.js";
export type {
  Incident,
  IncidentRule,
  IncidentRules,
  IncidentsResult,
  RubricFacts,
} from "./incidents/types.js";
export type { IndicatorSensitivity, SensitivityOptions, SensitivityResult } from "./sensitivity/types.js";

/**
 * What an indicator looks at: the result, the process that leads to it, or the quality of the work.
 *
 * @since 0.1.0
 */
export type IndicatorCategory = "result" | "process" | "quality";

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
  /** Holds the ratio down where the target was set low. */
  readonly guard?: TargetGuard;
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
  /** The score at a ratio of one, or its two ends where it does not begin at zero; absent: `"100"`. */
  readonly outOf?: DecimalLiteral | { readonly from: DecimalLiteral; readonly to: DecimalLiteral };
  /**
   * Where weights come from, on both levels; absent: `"explicit"`, they sum to one. `"factors"` makes the score a sum and
   * not a mean: each weight is a factor as it stands, 1 where none is written. With `"remainder"` those without a weight,
   * at least one of each list, share in equal parts what the others leave of one.
   */
  readonly weights?: Exclude<WeightMode, "target"> | "factors";
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
  /** What ratios may be at most, before they are weighed, where a condition is met. */
  readonly limits?: readonly RatioLimit[];
  /** How critical incidents count. */
  readonly incidents?: IncidentRules;
  /** Difficulty factor, bonus points, gates and caps, in the order in which they apply to the score. */
  readonly steps?: readonly RubricStep[];
  /** The best grade that somebody may have where a condition is met; behind all steps. */
  readonly levelCaps?: readonly LevelCap[];
  /** How the score is rounded after its steps; absent: to 2 places, `halfUp`, unless the last step rounds already. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
  /**
   * The scale that turns the score into a period grade: the id of the band reached. Where its bands have amounts (`mode:
   * "whole"`), the amount is the coefficient (绩效系数).
   */
  readonly grades?: Scale;
  /** A coefficient that is not that of the grade's band, such as one that is interpolated. */
  readonly coefficients?: Scale;
  /** The coefficient of the team, which multiplies that of the person. */
  readonly teamCoefficient?: Operand;
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
  /** The points that it adds to the score: its weight times its ratio, in points. They sum to the score before its steps. */
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
  /** The two that the coefficient is the product of, where the rubric has a team's. */
  readonly coefficients?: { readonly personal: string | null; readonly team: string | null };
  readonly dimensions?: readonly {
    readonly id: string;
    readonly title?: string;
    readonly ratio: string | null;
    readonly weight: string;
  }[];
  readonly indicators: readonly IndicatorResult[];
  /** What every step and level cap made of the score, where the rubric has any and there is a score to begin with. */
  readonly adjustments?: readonly ScoreAdjustment[];
  /** What critical incidents came to, where the rubric counts them. */
  readonly incidents?: IncidentsResult;
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
  evaluate(facts: RubricFacts, options?: EvaluateOptions): RubricResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<RubricResult>;
  /** What one unit, one percent and one point of each indicator are worth to this person. See `compileRubric`. */
  sensitivity(facts: RubricFacts, options?: SensitivityOptions): SensitivityResult;
  /** The same, with faults as issues instead of an error. */
  safeSensitivity(facts: unknown, options?: SensitivityOptions): Result<SensitivityResult>;
}
