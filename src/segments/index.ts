export {
  type AbcChoices,
  type AbcCode,
  type AbcItem,
  type AbcOptions,
  type AbcRanked,
  type AbcResult,
  classifyAbc,
} from "./abc/index.js";
export {
  type Cluster,
  type ClusterCustomer,
  type ClusterOptions,
  type ClusterResult,
  type ClustersCode,
  clusterCustomers,
} from "./clusters/index.js";
export type { SegmentsCode } from "./codes.js";
export { compileSegmentation } from "./compileSegmentation.js";
export {
  findOwnerTierGaps,
  type GradingCode,
  type OwnerTierGap,
  type OwnerTierOptions,
  type OwnerTierResult,
} from "./grading/index.js";
export {
  estimateLifetimeValue,
  expectPurchases,
  type LifetimeCode,
  type LifetimeEstimate,
  type LifetimeFormula,
  type LifetimeProjection,
  type LifetimeValue,
  type PredictOptions,
  type ProjectionOptions,
  type PurchaseHistories,
  type PurchaseHistory,
  type PurchaseModel,
  type PurchasePrediction,
  type PurchaseSummary,
  predictPurchases,
  predictSpend,
  projectLifetimeValue,
  type SpendModel,
  type SpendOptions,
  type SpendPrediction,
  type SummarizeOptions,
  summarizePurchases,
  type TimeUnit,
} from "./lifetime/index.js";
export { lintSegmentation } from "./lintSegmentation.js";
export type { MarketCode } from "./market/codes.js";
export { measureMarketShare } from "./market/measureMarketShare.js";
export { measurePenetration } from "./market/measurePenetration.js";
export { measureWalletShare } from "./market/measureWalletShare.js";
export type {
  MarketCell,
  MarketDimension,
  MarketFacts,
  MarketOptions,
  MarketPart,
  MarketResult,
  PenetratedCustomer,
  PenetrationFacts,
  PenetrationOptions,
  PenetrationResult,
  WalletOptions,
  WalletResult,
} from "./market/types.js";
export {
  type FieldMove,
  type MigrationCell,
  type MigrationCode,
  type MigrationOptions,
  type MigrationResult,
  type MigrationStep,
  measureMigration,
  type SegmentMover,
  type SegmentSnapshot,
  type SnapshotCustomer,
} from "./migration/index.js";
export { customerGrade } from "./presets/customerGrade.js";
export { rfmSegments } from "./presets/rfmSegments.js";
export { rfmSegmentsCaseStudy, rfmSegmentsR } from "./presets/rfmSegmentsR.js";
export type { Purchase, PurchasesCode } from "./purchases/index.js";
export {
  type CohortAge,
  type CohortOptions,
  type CohortTable,
  type CustomerRevenue,
  type CustomerStanding,
  classifyCustomers,
  measureRetention,
  measureRevenueRetention,
  type RetentionCode,
  type RetentionFacts,
  type RetentionOptions,
  type RetentionResult,
  type RevenueRetentionResult,
  type RevenueTotals,
  type StandingOptions,
  type StandingResult,
  tabulateCohorts,
} from "./retention/index.js";
export {
  type RfmAggregate,
  type RfmBins,
  type RfmChoices,
  type RfmCode,
  type RfmCustomer,
  type RfmDimension,
  type RfmOptions,
  type RfmResult,
  type RfmSegment,
  type RfmSource,
  type RfmThresholds,
  type RfmTransaction,
  scoreRfm,
} from "./rfm/index.js";
export {
  type CoverageCell,
  type CoverageCode,
  type CoverageOptions,
  type CoverageReport,
  checkCoverage,
} from "./ruleCoverage/index.js";
export { safeCompileSegmentation } from "./safeCompileSegmentation.js";
export type { ServiceCode } from "./service/codes.js";
export { countComplaints } from "./service/countComplaints.js";
export type {
  DeliveryFacts,
  DeliveryFigures,
  DeliveryOptions,
  DeliveryResult,
} from "./service/deliveryTypes.js";
export { measureDelivery } from "./service/measureDelivery.js";
export { measureService } from "./service/measureService.js";
export type {
  ClosedOnTime,
  ComplaintCount,
  ComplaintFacts,
  ComplaintOptions,
  ComplaintRate,
  ServiceFacts,
  ServiceFigures,
  ServiceKey,
  ServiceOptions,
  ServiceResult,
  ServiceTime,
} from "./service/types.js";
export type {
  BoxFigures,
  BoxScore,
  CesOptions,
  CsatCounts,
  CsatOptions,
} from "./surveys/boxTypes.js";
export type { SurveysCode } from "./surveys/codes.js";
export { compileQuestionnaire } from "./surveys/compileQuestionnaire.js";
export { lintQuestionnaire } from "./surveys/lintQuestionnaire.js";
export { marginOfError } from "./surveys/marginOfError.js";
export type {
  CompiledQuestionnaire,
  ItemScale,
  Questionnaire,
  QuestionnaireAnswer,
  QuestionnaireFacts,
  QuestionnaireItem,
  QuestionnaireItemResult,
  QuestionnaireResult,
} from "./surveys/questionnaireTypes.js";
export { safeCompileQuestionnaire } from "./surveys/safeCompileQuestionnaire.js";
export { scoreCes } from "./surveys/scoreCes.js";
export { scoreCsat } from "./surveys/scoreCsat.js";
export { scoreNps } from "./surveys/scoreNps.js";
export type {
  MarginOptions,
  NpsBands,
  NpsCounts,
  NpsOptions,
  NpsResult,
  NpsShares,
  SampleMargin,
  SurveyFacts,
  SurveyOptions,
  SurveySample,
  SurveyScale,
} from "./surveys/types.js";
export type {
  CompiledSegmentation,
  FieldScale,
  GradeSegment,
  RuleSegment,
  RuleSegmentation,
  ScoredFieldScale,
  ScoreItem,
  ScoreSegmentation,
  Segmentation,
  SegmentFacts,
  SegmentManyOptions,
  SegmentManyResult,
  SegmentResult,
  SegmentState,
  ServiceRule,
} from "./types.js";
