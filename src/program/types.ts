import type { GoalResult, GoalTree } from "../goals/types.js";
import type { Plan, PlanState, Statement } from "../incentives/types.js";
import type { EvaluateOptions, FactRecord, Measure, MeasureFact, Outcome } from "../kernel/index.js";
import type { Rubric, RubricResult } from "../kpi/types.js";
import type { StageModel } from "../pipeline/types.js";
import type { Person } from "../records/index.js";
import type { Review, ReviewResult } from "../reviews/types.js";
import type { Segmentation } from "../segments/types.js";
import type { Ladder, LadderResult, TierState } from "../tiers/types.js";

/**
 * One document that joins goals, rubrics, reviews, ladders and plans; they meet through measures alone.
 *
 * @since 0.1.0
 */
export interface Program {
  readonly kind: "program";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly measures?: readonly Measure[];
  readonly goals?: readonly GoalTree[];
  readonly stageModels?: readonly StageModel[];
  readonly segmentations?: readonly Segmentation[];
  readonly rubrics?: readonly Rubric[];
  readonly reviews?: readonly Review[];
  readonly ladders?: readonly Ladder[];
  readonly plans?: readonly Plan[];
}

/**
 * The facts of one period: people, records by stream, measures given as they are, and the opening state.
 *
 * @since 0.1.0
 */
export interface Facts {
  readonly period: string;
  readonly people: readonly Person[];
  readonly records: Readonly<Record<string, readonly FactRecord[]>>;
  readonly measures?: readonly MeasureFact[];
  readonly state?: ProgramState;
}

/**
 * What is carried from one period to the next, per person.
 *
 * @since 0.1.0
 */
export interface ProgramState {
  readonly programId: string;
  /** The last period that was closed. */
  readonly period: string;
  readonly people: readonly {
    readonly id: string;
    readonly tiers: readonly { readonly id: string; readonly state: TierState }[];
    readonly plans: readonly PlanState[];
  }[];
}

/**
 * What a closed period gives for one person.
 *
 * @since 0.1.0
 */
export interface PersonClose {
  readonly id: string;
  readonly goals: readonly GoalResult[];
  readonly scores: readonly RubricResult[];
  readonly reviews: readonly ReviewResult[];
  readonly tiers: readonly LadderResult[];
  readonly statements: readonly Statement[];
}

/**
 * A closed period: `value` is the total pay; `people` are sorted by id; `state` opens the next period.
 *
 * @since 0.1.0
 */
export interface PeriodClose extends Outcome {
  readonly period: string;
  readonly people: readonly PersonClose[];
  readonly state: ProgramState;
}

/**
 * A program that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledProgram {
  readonly document: Program;
  /** Closes one period for everybody in the facts. */
  evaluate(facts: Facts, options?: EvaluateOptions): PeriodClose;
}
