export {
  abcItems,
  ageFacts,
  awardFacts,
  awards,
  type BreakdownRequest,
  breakdownFacts,
  breakdownRequests,
  type CreditingFactsConstraints,
  type Crm,
  cadenceFacts,
  cadences,
  clusterOptions,
  conditions,
  creditingFacts,
  creditings,
  crmRecords,
  customersToCluster,
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
  type ForecastFactsConstraints,
  forecastFacts,
  type GoalCascade,
  type GoalCascadeConstraints,
  type GoalFactsConstraints,
  type GoalTreeConstraints,
  goalCascades,
  goalFacts,
  goalTrees,
  type LadderConstraints,
  type LadderFactsConstraints,
  type LeadConstraints,
  ladderFacts,
  ladders,
  leadScorings,
  leads,
  marketFacts,
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
  purchaseHistories,
  purchaseModels,
  purchasesAround,
  questionnaireFacts,
  questionnaires,
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
  type SurveyAnswersConstraints,
  scaleInputs,
  scales,
  segmentations,
  segmentFacts,
  segmentSnapshots,
  stageModels,
  standingOptions,
  steps,
  surveyAnswers,
  type TargetRequestConstraints,
  targetRequests,
  trainingFacts,
  trainingRequests,
  trainings,
  type VisitFactsConstraints,
  visitFacts,
} from "./arbitraries/index.js";
export type { TestingCode } from "./codes.js";
export { type AbcLawOptions, abcLaws } from "./laws/abcLaws.js";
export type { VisitLawId } from "./laws/activities/visitLawNames.js";
export { awardLaws } from "./laws/awardLaws.js";
export type { AwardLawId } from "./laws/awards/awardLawNames.js";
export type { BreakdownLawId } from "./laws/breakdown/breakdownLawNames.js";
export { type BreakdownLawOptions, breakdownLaws } from "./laws/breakdownLaws.js";
export { cadenceLaws } from "./laws/cadenceLaws.js";
export type { CadenceLawId } from "./laws/cadences/cadenceLawNames.js";
export type { DistributionLawId } from "./laws/calibration/distributionLawNames.js";
export { type CascadeLawOptions, cascadeLaws } from "./laws/cascadeLaws.js";
export { type CheckOptions, checkLaws, type LawFailure, type LawReport } from "./laws/checkLaws.js";
export { type ClusterLawOptions, clusterLaws } from "./laws/clusterLaws.js";
export type { ClusterLawId } from "./laws/clusters/clusterLawNames.js";
export type { CreditingLawId } from "./laws/crediting/creditingLawNames.js";
export { creditingLaws } from "./laws/creditingLaws.js";
export { type DistributionLawOptions, distributionLaws } from "./laws/distributionLaws.js";
export { type ForecastLawOptions, forecastLaws } from "./laws/forecastLaws.js";
export type { ForecastLawId } from "./laws/forecasts/forecastLawNames.js";
export { type GoalLawOptions, goalLaws } from "./laws/goalLaws.js";
export type { CascadeLawId, TargetLawId } from "./laws/goals/settingLawNames.js";
export type { InteropLawId } from "./laws/interop/interopLawNames.js";
export { type InteropLawOptions, interopLaws } from "./laws/interopLaws.js";
export { ladderLaws } from "./laws/ladderLaws.js";
export type { Law, Scenario } from "./laws/law.js";
export {
  type GoalLawId,
  type LadderLawId,
  lawNames,
  type PlanLawId,
  type ProgramLawId,
  type ReviewLawId,
  type RubricLawId,
  type ScaleLawId,
} from "./laws/lawNames.js";
export { leadScoringLaws } from "./laws/leadScoringLaws.js";
export type { LeadScoringLawId } from "./laws/leads/leadScoringLawNames.js";
export type { PurchaseModelLawId } from "./laws/lifetime/purchaseModelLawNames.js";
export type { MarketLawId } from "./laws/market/marketLawNames.js";
export { type MarketLawOptions, marketLaws } from "./laws/marketLaws.js";
export { type MigrationLawOptions, migrationLaws } from "./laws/migrationLaws.js";
export { type NpsLawOptions, npsLaws } from "./laws/npsLaws.js";
export { partnerProgramLaws } from "./laws/partnerProgramLaws.js";
export type { PartnerProgramLawId } from "./laws/partners/partnerProgramLawNames.js";
export type { StageModelLawId } from "./laws/pipeline/stageModelLawNames.js";
export { type ConditionalPlanLaw, type PlanLawOptions, planLaws } from "./laws/planLaws.js";
export { programLaws } from "./laws/programLaws.js";
export { type PurchaseModelLawOptions, purchaseModelLaws } from "./laws/purchaseModelLaws.js";
export { questionnaireLaws } from "./laws/questionnaireLaws.js";
export type { StandingLawId } from "./laws/retention/standingLawNames.js";
export { reviewLaws } from "./laws/reviewLaws.js";
export { type RfmLawOptions, rfmLaws } from "./laws/rfmLaws.js";
export { rubricLaws } from "./laws/rubricLaws.js";
export { type ConditionalScaleLaw, type ScaleLawOptions, scaleLaws } from "./laws/scaleLaws.js";
export { segmentationLaws } from "./laws/segmentationLaws.js";
export type {
  AbcLawId,
  MigrationLawId,
  RfmLawId,
  SegmentationLawId,
} from "./laws/segments/customerLawNames.js";
export { stageModelLaws } from "./laws/stageModelLaws.js";
export { type StandingLawOptions, standingLaws } from "./laws/standingLaws.js";
export type { NpsLawId, QuestionnaireLawId } from "./laws/surveys/surveyLawNames.js";
export { type TargetLawOptions, targetLaws } from "./laws/targetLaws.js";
export type { TrainingLawId } from "./laws/training/trainingLawNames.js";
export { trainingLaws } from "./laws/trainingLaws.js";
export { type VisitLawOptions, visitLaws } from "./laws/visitLaws.js";
export { replayTrace } from "./replay/index.js";
