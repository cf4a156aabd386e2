export {
  type CreditingFactsConstraints,
  conditions,
  creditingFacts,
  creditings,
  type DateConstraints,
  type DecimalConstraints,
  dates,
  decimals,
  type FieldKind,
  type Fields,
  type GoalFactsConstraints,
  type GoalTreeConstraints,
  goalFacts,
  goalTrees,
  type LadderConstraints,
  type LadderFactsConstraints,
  ladderFacts,
  ladders,
  matrixScales,
  type PeriodConstraints,
  type PipelineFactsConstraints,
  type PlanConstraints,
  type PlanFactsConstraints,
  type ProgramConstraints,
  type ProgramSample,
  periods,
  pipelineFacts,
  planFacts,
  plans,
  programFacts,
  programs,
  type ReviewConstraints,
  type RubricConstraints,
  type RubricFactsConstraints,
  reviewFacts,
  reviews,
  rubricFacts,
  rubrics,
  type ScaleConstraints,
  type ScaleSample,
  type SegmentationConstraints,
  type SegmentFactsConstraints,
  type StageModelConstraints,
  type StepConstraints,
  scaleInputs,
  scales,
  segmentations,
  segmentFacts,
  stageModels,
  steps,
} from "./arbitraries/index.js";
export type { TestingCode } from "./codes.js";
export { type CheckOptions, checkLaws, type LawFailure, type LawReport } from "./laws/checkLaws.js";
export { creditingLaws } from "./laws/creditingLaws.js";
export { type GoalLawOptions, goalLaws } from "./laws/goalLaws.js";
export { ladderLaws } from "./laws/ladderLaws.js";
export type { Law, Scenario } from "./laws/law.js";
export {
  type CreditingLawId,
  type GoalLawId,
  type LadderLawId,
  lawNames,
  type PlanLawId,
  type ProgramLawId,
  type ReviewLawId,
  type RubricLawId,
  type ScaleLawId,
  type SegmentationLawId,
  type StageModelLawId,
} from "./laws/lawNames.js";
export { type ConditionalPlanLaw, type PlanLawOptions, planLaws } from "./laws/planLaws.js";
export { programLaws } from "./laws/programLaws.js";
export { reviewLaws } from "./laws/reviewLaws.js";
export { rubricLaws } from "./laws/rubricLaws.js";
export { type ConditionalScaleLaw, type ScaleLawOptions, scaleLaws } from "./laws/scaleLaws.js";
export { segmentationLaws } from "./laws/segmentationLaws.js";
export { stageModelLaws } from "./laws/stageModelLaws.js";
export { replayTrace } from "./replay/index.js";
