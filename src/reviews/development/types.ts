import type {
  Condition,
  DecimalLiteral,
  EvaluateOptions,
  Outcome,
  PersonFacts,
  Result,
} from "../../kernel/index.js";

/**
 * Which level of a competency a job asks for, such as that of one role or tier.
 *
 * @since 0.1.0
 */
export interface RequiredLevel {
  readonly competencyId: string;
  readonly title?: string;
  /** On the rating scale of the review. */
  readonly level: DecimalLiteral;
  /** For whom, by role, tier or another attribute; absent: for everybody. */
  readonly when?: Condition;
}

/**
 * What jobs ask of people's competencies. Compile it with `compileDevelopment`.
 *
 * @since 0.1.0
 */
export interface Development {
  readonly kind: "development";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** The review whose competencies are looked at. */
  readonly reviewId: string;
  /** Of the levels of one competency the first whose condition is met counts. */
  readonly levels: readonly RequiredLevel[];
  /** How far above the level asked for a competency is a strength; absent: `"0.5"`. */
  readonly strengthFrom?: DecimalLiteral;
}

/**
 * A course as far as it is looked at here: one of a training document will do.
 *
 * @since 0.1.0
 */
export interface DevelopmentCourse {
  readonly id: string;
  readonly title?: string;
  readonly competencyIds?: readonly string[];
}

/**
 * What is known about one person: `measures` holds `review.<review id>.<competency id>`, as `reviewMeasures` gives them,
 * and `attributes` what conditions ask for, such as `role`.
 *
 * @since 0.1.0
 */
export interface DevelopmentFacts extends PersonFacts {
  readonly personId: string;
  /** The courses there are, in the order in which they are to be suggested. */
  readonly courses?: readonly DevelopmentCourse[];
  /** When gaps are to be closed; absent: the period after. */
  readonly goalPeriod?: string;
}

/**
 * How one competency stands.
 *
 * @since 0.1.0
 */
export interface CompetencyStanding {
  readonly id: string;
  readonly title?: string;
  /** What is asked for; null where no level is for this person. */
  readonly required: string | null;
  readonly actual: string | null;
  /** Actual less required. */
  readonly difference: string | null;
  readonly verdict: "strength" | "met" | "gap" | null;
  /** Set if and only if there is no verdict: `no_level` or `missing_measure`. */
  readonly reason?: string;
}

/**
 * Goals that close the gaps, as a goal tree that `compileGoalTree` takes.
 *
 * @since 0.1.0
 */
export interface DevelopmentGoals {
  readonly kind: "goalTree";
  readonly id: string;
  readonly goals: readonly {
    readonly id: string;
    readonly title?: string;
    readonly ownerId: string;
    readonly measure: string;
    readonly unit: "score";
    readonly direction: "increase";
    readonly aggregation: "last";
    readonly baseline: string;
    readonly target: string;
    readonly period: string;
  }[];
}

/**
 * What a person is good at and what is to be learned: `value` is the share of competencies at or above their level.
 *
 * @since 0.1.0
 */
export interface DevelopmentResult extends Outcome {
  readonly developmentId: string;
  readonly personId: string;
  readonly period: string;
  /** In the order of the document. */
  readonly competencies: readonly CompetencyStanding[];
  /** The furthest above its level first. */
  readonly strengths: readonly string[];
  /** The furthest below its level first. */
  readonly gaps: readonly string[];
  /** The courses that train a competency with a gap, in the order given. */
  readonly training: readonly {
    readonly courseId: string;
    readonly title?: string;
    readonly competencyIds: readonly string[];
  }[];
  /** Gaps that no course trains. */
  readonly untrained: readonly string[];
  /** Null where there is no gap. */
  readonly goals: DevelopmentGoals | null;
}

/**
 * Required levels that are ready to be compared with. See `compileDevelopment`.
 *
 * @since 0.1.0
 */
export interface CompiledDevelopment {
  readonly document: Development;
  /** The measures and attributes that it needs, sorted. */
  readonly inputs: readonly string[];
  /** Says where one person stands against what is required; throws where a fact is faulty or an input is absent. */
  evaluate(facts: DevelopmentFacts, options?: EvaluateOptions): DevelopmentResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<DevelopmentResult>;
}
