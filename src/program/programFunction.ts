import type { GoalTreeFunction } from "../goals/goalFunction.js";
import type { CreditingFunction } from "../incentives/crediting/index.js";
import type { PlanFunction } from "../incentives/planFunction.js";
import type { FiscalYear } from "../kernel/calendar/index.js";
import type { ConditionFunction } from "../kernel/condition/index.js";
import type { MeasureSet } from "../kernel/measure/index.js";
import type { CrossPeriodFunction } from "../kpi/periods/crossPeriodFunction.js";
import type { RubricFunction } from "../kpi/rubricFunction.js";
import type { StageModelFunction } from "../pipeline/stageModelFunction.js";
import type { ReviewFunction } from "../reviews/reviewFunction.js";
import type { TrainingFunction } from "../reviews/training/index.js";
import type { SegmentFunction } from "../segments/segmentFunction.js";
import type { AwardFunction } from "../tiers/awards/awardFunction.js";
import type { LadderFunction } from "../tiers/ladderFunction.js";
import type { Catalog } from "./compile/catalog.js";
import type { Program, ProgramPart, Ranking } from "./types.js";

/** The domain documents of a program, built: plans of one id are one plan with several versions. */
export interface BuiltDocuments {
  readonly measures: MeasureSet;
  readonly crediting: readonly CreditingFunction[];
  readonly goals: readonly GoalTreeFunction[];
  readonly stageModels: readonly StageModelFunction[];
  readonly segmentations: readonly SegmentFunction[];
  readonly reviews: readonly ReviewFunction[];
  readonly trainings: readonly TrainingFunction[];
  readonly rubrics: readonly RubricFunction[];
  readonly crossPeriod: readonly CrossPeriodFunction[];
  readonly ladders: readonly LadderFunction[];
  readonly awards: readonly AwardFunction[];
  readonly plans: readonly PlanFunction[];
}

/** The names of the streams that domains read. */
export interface DomainStreams {
  readonly deals: string;
  readonly stageChanges: string;
  readonly fieldChanges: string;
  readonly customers: string;
  readonly answers: string;
  readonly payments: string;
  readonly incidents: string;
  readonly training: string;
}

/** A ranking with its condition built. */
export interface BuiltRanking {
  readonly ranking: Ranking;
  readonly when: ConditionFunction | null;
}

/** A program that was built from its document. */
export interface ProgramFunction {
  readonly document: Program;
  readonly fiscalYear: FiscalYear | undefined;
  readonly documents: BuiltDocuments;
  readonly parts: ReadonlyMap<string, ProgramPart>;
  readonly streams: DomainStreams;
  /** Null without plans. */
  readonly currency: string | null;
  readonly catalog: Catalog;
  readonly rankings: readonly BuiltRanking[];
  /** Does anything depend on the role of a person? */
  readonly asksForRoles: boolean;
}
