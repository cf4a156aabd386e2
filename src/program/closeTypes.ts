import type { GoalResult } from "../goals/types.js";
import type { Statement } from "../incentives/types.js";
import type {
  DistributionResult,
  EvaluateOptions,
  Issue,
  MeasureUnit,
  Outcome,
  Result,
} from "../kernel/index.js";
import type { RubricResult } from "../kpi/types.js";
import type { PipelineResult } from "../pipeline/types.js";
import type { TrainingResult } from "../reviews/training/types.js";
import type { ReviewResult } from "../reviews/types.js";
import type { SegmentResult } from "../segments/types.js";
import type { AwardNominee, AwardResult } from "../tiers/awards/types.js";
import type { LadderResult } from "../tiers/types.js";
import type { CreditingClose } from "./creditingClose.js";
import type { Facts, PersonShard, PersonState, ProgramShards, ProgramState } from "./factsTypes.js";
import type { Program } from "./programTypes.js";

/**
 * The value of a measure that a person was judged by. `ratio` holds the exact value where the text does not end.
 *
 * @since 0.1.0
 */
export interface PersonMeasure {
  readonly id: string;
  readonly period: string;
  readonly unit: MeasureUnit;
  readonly value: string | null;
  readonly reason?: string;
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
}

/**
 * Recognition that is not money: points, a title, a course, equity units.
 *
 * @since 0.1.0
 */
export interface PersonRecognition {
  readonly planId: string;
  readonly lineId: string;
  readonly kind: "points" | "title" | "training" | "equityUnits";
  readonly amount?: string;
  readonly name?: string;
}

/**
 * A course that is suggested, and what suggests it.
 *
 * @since 0.1.0
 */
export interface TrainingSuggestion {
  readonly courseId: string;
  /**
   * `need`: a program, a certificate or a need of the training asks for it; `tier`: the tier that is proposed grants it;
   * `indicator`: its ratio is low; `recognition`: a plan awards it.
   */
  readonly because: "need" | "tier" | "indicator" | "recognition";
  /** The training, ladder, rubric or plan, and what in it: the need, tier, indicator or line. */
  readonly documentId: string;
  readonly elementId: string;
}

/**
 * What a closed period gives for one person: `value` is the pay of all statements. What did not fall due is not there.
 *
 * @since 0.1.0
 */
export interface PersonClose extends Outcome {
  readonly id: string;
  readonly name?: string;
  readonly period: string;
  readonly role: string | null;
  readonly teamId: string | null;
  /** What the documents were evaluated on, sorted by id and period: measures of records and those of other documents. */
  readonly measures: readonly PersonMeasure[];
  readonly goals: readonly GoalResult[];
  readonly pipelines: readonly PipelineResult[];
  readonly customers: readonly SegmentResult[];
  readonly reviews: readonly ReviewResult[];
  /** How the training of the person stands; absent in a program without trainings. */
  readonly trainings?: readonly TrainingResult[];
  readonly scores: readonly RubricResult[];
  readonly tiers: readonly LadderResult[];
  readonly statements: readonly Statement[];
  readonly recognition: readonly PersonRecognition[];
  readonly training: readonly TrainingSuggestion[];
  /** The rankings that the person takes part in, in the order of the document: those whose `when` is met. */
  readonly ranked: readonly string[];
  /** What awards look at, of each that falls due for the person; absent where none does. */
  readonly nominations?: readonly AwardNomination[];
  readonly state: PersonState;
}

/**
 * What an award looks at of one person.
 *
 * @since 0.1.0
 */
export interface AwardNomination {
  readonly awardId: string;
  readonly nominee: AwardNominee;
}

/**
 * What a closed period gives for a team, or for everybody where the id is null: how many people, and what they cost.
 *
 * @since 0.1.0
 */
export interface TeamClose {
  readonly id: string | null;
  readonly people: number;
  /** Pay of all, or null where somebody's is not known; `known` is the pay of the others then. */
  readonly cost: string | null;
  readonly known: string;
  /** What is paid out now, after draws, holdbacks and debts; null where somebody's is not known. */
  readonly payable: string | null;
  /** How often each grade, tier and proposed move occurs, by document, in its order. */
  readonly distributions: readonly {
    readonly documentId: string;
    readonly of: "grade" | "tier" | "move";
    readonly counts: readonly { readonly id: string; readonly count: number }[];
  }[];
}

/**
 * A ranking as it came out; `value` and `rank` of each person, best first, equal ones by id.
 *
 * @since 0.1.0
 */
export interface RankingClose {
  readonly id: string;
  readonly title?: string;
  readonly measure: string;
  readonly entries: readonly {
    readonly personId: string;
    readonly teamId: string | null;
    readonly value: string;
    readonly rank: string;
  }[];
  /** People who have no value, by id. */
  readonly unranked: readonly string[];
  /** What the ranking's distribution suggests; a person decides. */
  readonly distribution?: DistributionResult;
}

/**
 * A closed period: `value` is what everybody earned, `payable` what is paid out now; `people` are sorted by id; `state` opens the next period.
 *
 * @since 0.1.0
 */
export interface PeriodClose extends Outcome {
  readonly programId: string;
  readonly period: string;
  readonly currency: string | null;
  readonly payable: string | null;
  readonly people: readonly PersonClose[];
  /** Everybody first, then the teams by id. */
  readonly teams: readonly TeamClose[];
  readonly rankings: readonly RankingClose[];
  /** Who wins the awards that fall due: proposals, which a person gives; absent in a program without awards. */
  readonly awards?: readonly AwardResult[];
  /** How the records were credited; absent in a program without rules of crediting. */
  readonly crediting?: readonly CreditingClose[];
  /** Each goal tree as a whole, from the measures of everybody. */
  readonly goals: readonly GoalResult[];
  readonly state: ProgramState;
}

/**
 * Several periods, closed one after the other.
 *
 * @since 0.1.0
 */
export interface ProgramReplay {
  readonly closes: readonly PeriodClose[];
  readonly state: ProgramState | null;
}

/**
 * A program that is ready to be evaluated. See `compileProgram`.
 *
 * @since 0.1.0
 */
export interface CompiledProgram {
  readonly document: Program;
  /** Every measure that there is in the program, with its unit, sorted. */
  readonly measures: readonly { readonly id: string; readonly unit: MeasureUnit }[];
  /** Closes one period for everybody in the facts. */
  evaluate(facts: Facts, options?: EvaluateOptions): PeriodClose;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<PeriodClose>;
  /** Cuts the facts of everybody into those of single people. A shard holds the records as they were handed over. */
  split(facts: Facts, options?: EvaluateOptions): ProgramShards;
  /** Closes one period for the one person of a shard, whatever the others did. */
  evaluatePerson(shard: PersonShard, options?: EvaluateOptions): PersonClose;
  /**
   * Does what needs everybody: totals, rankings, distributions, goals of teams, the closing state. A close of another
   * period, or of somebody who was closed twice, is an error. Of the options, `maxIssues` counts.
   */
  finish(
    shards: Omit<ProgramShards, "shards">,
    people: readonly PersonClose[],
    options?: EvaluateOptions,
  ): PeriodClose;
  /** Closes periods in turn, each on the state that the one before left; the facts are those of all of them. */
  replay(periods: readonly string[], facts: Omit<Facts, "period">, options?: EvaluateOptions): ProgramReplay;
}

/**
 * What `lintProgram` returns: every error, warning and hint of the program and of its documents.
 *
 * @since 0.1.0
 */
export type ProgramLint = readonly Issue[];
