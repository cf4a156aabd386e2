export {
  abcItems,
  ageFacts,
  awardFacts,
  awards,
  type CreditingFactsConstraints,
  cadenceFacts,
  cadences,
  conditions,
  creditingFacts,
  creditings,
  type DateConstraints,
  type DecimalConstraints,
  type DistributionConstraints,
  dates,
  dealRegistrations,
  decimals,
  distributionItems,
  distributions,
  type FieldKind,
  type Fields,
  type GoalCascade,
  type GoalCascadeConstraints,
  type GoalFactsConstraints,
  type GoalTreeConstraints,
  goalCascades,
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
  partnerFacts,
  partnerPrograms,
  periods,
  pipelineFacts,
  planFacts,
  plans,
  programFacts,
  programs,
  type ReviewConstraints,
  type RfmTransactionConstraints,
  type RubricConstraints,
  type RubricFactsConstraints,
  reviewFacts,
  reviews,
  rfmTransactions,
  rubricFacts,
  rubrics,
  type ScaleConstraints,
  type ScaleSample,
  type SegmentationConstraints,
  type SegmentFactsConstraints,
  type SegmentSnapshotConstraints,
  type StageModelConstraints,
  type StepConstraints,
  scaleInputs,
  scales,
  segmentations,
  segmentFacts,
  segmentSnapshots,
  stageModels,
  steps,
  type TargetRequestConstraints,
  targetRequests,
  trainingFacts,
  trainingRequests,
  trainings,
} from "./arbitraries/index.js";
export type { TestingCode } from "./codes.js";
export { type AbcLawOptions, abcLaws } from "./laws/abcLaws.js";
export { awardLaws } from "./laws/awardLaws.js";
export type { AwardLawId } from "./laws/awards/awardLawNames.js";
export { cadenceLaws } from "./laws/cadenceLaws.js";
export type { CadenceLawId } from "./laws/cadences/cadenceLawNames.js";
export type { DistributionLawId } from "./laws/calibration/distributionLawNames.js";
export { type CascadeLawOptions, cascadeLaws } from "./laws/cascadeLaws.js";
export { type CheckOptions, checkLaws, type LawFailure, type LawReport } from "./laws/checkLaws.js";
export { creditingLaws } from "./laws/creditingLaws.js";
export { type DistributionLawOptions, distributionLaws } from "./laws/distributionLaws.js";
export { type GoalLawOptions, goalLaws } from "./laws/goalLaws.js";
export type { CascadeLawId, TargetLawId } from "./laws/goals/settingLawNames.js";
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
} from "./laws/lawNames.js";
export { type MigrationLawOptions, migrationLaws } from "./laws/migrationLaws.js";
export { partnerProgramLaws } from "./laws/partnerProgramLaws.js";
export type { PartnerProgramLawId } from "./laws/partners/partnerProgramLawNames.js";
export type { StageModelLawId } from "./laws/pipeline/stageModelLawNames.js";
export { type ConditionalPlanLaw, type PlanLawOptions, planLaws } from "./laws/planLaws.js";
export { programLaws } from "./laws/programLaws.js";
export { reviewLaws } from "./laws/reviewLaws.js";
export { type RfmLawOptions, rfmLaws } from "./laws/rfmLaws.js";
export { rubricLaws } from "./laws/rubricLaws.js";
export { type ConditionalScaleLaw, type ScaleLawOptions, scaleLaws } from "./laws/scaleLaws.js";
export { segmentationLaws } from "./laws/segmentationLaws.js";
export type { AbcLawId, MigrationLawId, RfmLawId } from "./laws/segments/customerLawNames.js";
export { stageModelLaws } from "./laws/stageModelLaws.js";
export { type TargetLawOptions, targetLaws } from "./laws/targetLaws.js";
export type { TrainingLawId } from "./laws/training/trainingLawNames.js";
export { trainingLaws } from "./laws/trainingLaws.js";
export { replayTrace } from "./replay/index.js";
