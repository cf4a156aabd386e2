export { assessVisits } from "./activities/assessVisits.js";
export type { ActivitiesCode } from "./activities/codes.js";
export { countActivities } from "./activities/countActivities.js";
export { measureEffort } from "./activities/measureEffort.js";
export { rateSuccess } from "./activities/rateSuccess.js";
export type {
  ActivityCount,
  ActivityCountOptions,
  ActivityCounts,
  ActivityFacts,
  ActivityGroup,
  ActivityKey,
  EffortFacts,
  EffortOptions,
  EffortResult,
  MoveDay,
  SuccessOf,
  SuccessOptions,
  SuccessResult,
} from "./activities/types.js";
export type {
  VisitCounts,
  VisitedCustomer,
  VisitFacts,
  VisitOptions,
  VisitResult,
  VisitStatus,
} from "./activities/visitTypes.js";
export type {
  AgeClock,
  AgeFacts,
  AgePause,
  AgeResult,
  AgeRule,
  DealAge,
} from "./age/types.js";
export type {
  PipelineCode,
  PipelineFactsCode,
  StageModelDocumentCode,
  StageModelLintCode,
} from "./codes.js";
export { compileStageModel } from "./compileStageModel.js";
export { assessForecast } from "./forecast/assessForecast.js";
export type { ForecastCode } from "./forecast/codes.js";
export { forecastByCategory, safeForecastByCategory } from "./forecast/forecastByCategory.js";
export { forecastRunRate } from "./forecast/forecastRunRate.js";
export { forecastSeasonal } from "./forecast/forecastSeasonal.js";
export { forecastSmoothed } from "./forecast/forecastSmoothed.js";
export { forecastTrend } from "./forecast/forecastTrend.js";
export { forecastWeighted, safeForecastWeighted } from "./forecast/forecastWeighted.js";
export { measureStageRates, safeMeasureStageRates } from "./forecast/measureStageRates.js";
export type {
  ForecastAssessment,
  RunRateFacts,
  RunRateForecast,
  RunRateOptions,
  SeasonalForecast,
  SeasonalForecastOptions,
  SeriesForecast,
  SeriesOptions,
  SmoothedForecastOptions,
} from "./forecast/seriesTypes.js";
export type {
  CategoryForecast,
  CategoryForecastOptions,
  DealForecastOptions,
  ForecastAside,
  ForecastAsideTotal,
  ForecastFacts,
  ForecastInterval,
  ForecastLine,
  ForecastPair,
  IntervalReason,
  StageRate,
  StageRateOptions,
  StageRates,
  StageRatesResult,
  WeightedForecast,
  WeightedForecastOptions,
} from "./forecast/types.js";
export type {
  DealClosing,
  DealHistory,
  HistoryFacts,
  HistoryResult,
  ReversedWin,
  StageStay,
} from "./history/types.js";
export { lintStageModel } from "./lintStageModel.js";
export type { PipelineMetricCode } from "./metrics/codes.js";
export type {
  FigureUnit,
  PipelineApart,
  PipelineFigure,
  PipelineFigureRow,
} from "./metrics/figureTypes.js";
export { type RequiredCoverageInput, requiredCoverage } from "./metrics/requiredCoverage.js";
export {
  type SalesVelocityInput,
  type SalesVelocityResult,
  salesVelocity,
} from "./metrics/salesVelocity.js";
export type {
  AgeingMetric,
  BottleneckMetric,
  ConformanceMetric,
  ConversionCohort,
  ConversionDefinition,
  LeakMetric,
  MetricBase,
  StageConversionMetric,
  TimeInStageMetric,
} from "./metrics/stageTypes.js";
export type {
  CoverageMetric,
  CycleMetric,
  ForecastCoverageMetric,
  PipelineMetric,
  PushCountMetric,
  RequiredCoverageMetric,
  SlippageMetric,
  VelocityMetric,
  WinLossMetric,
  WinRateDefinition,
  WinRateMetric,
} from "./metrics/types.js";
export type {
  DealPosition,
  MoveKind,
  StageMoveResult,
  StageMoves,
  StageRequest,
  StageTransition,
} from "./moves/types.js";
export { customerCare } from "./presets/customerCare.js";
export { eightStepSale } from "./presets/eightStepSale.js";
export { feedbackAndImprovement } from "./presets/feedbackAndImprovement.js";
export { fxiaokeSale } from "./presets/fxiaokeSale.js";
export { hubSpotSale } from "./presets/hubSpotSale.js";
export { salesforceSale } from "./presets/salesforceSale.js";
export { sixStepSale } from "./presets/sixStepSale.js";
export { zohoSale } from "./presets/zohoSale.js";
export { safeCompileStageModel } from "./safeCompileStageModel.js";
export type {
  LeadFactsCode,
  LeadScoringCode,
  LeadScoringDocumentCode,
  LeadScoringLintCode,
} from "./scoring/codes.js";
export { compileLeadScoring } from "./scoring/compileLeadScoring.js";
export { lintLeadScoring } from "./scoring/lintLeadScoring.js";
export { safeCompileLeadScoring } from "./scoring/safeCompileLeadScoring.js";
export type {
  CompiledLeadScoring,
  Lead,
  LeadCount,
  LeadCountOptions,
  LeadFacts,
  LeadField,
  LeadFrequencies,
  LeadFrequency,
  LeadScore,
  LeadScoreLine,
  LeadScoreOptions,
  LeadScoring,
  LeadScoringLint,
  LeadSign,
  LeadSignReason,
  LeadStages,
  LeadsFacts,
  LeadUncountOptions,
} from "./scoring/types.js";
export type {
  CompiledStageModel,
  FirstStay,
  PipelineFacts,
  PipelineResult,
  PipelineTotal,
  RecordOptions,
  Stage,
  StageKind,
  StageModel,
  StageModelLint,
} from "./types.js";
