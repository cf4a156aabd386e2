export type { Answer, TrainingRecord } from "../records/index.js";
export { categoryAgreement } from "./agreement/categories/categoryAgreement.js";
export type { AgreementCode } from "./agreement/codes.js";
export { cronbachAlpha } from "./agreement/cronbachAlpha.js";
export { intraclassCorrelations } from "./agreement/intraclass/intraclassCorrelations.js";
export { kendallW } from "./agreement/kendallW.js";
export { krippendorffAlpha } from "./agreement/krippendorff/krippendorffAlpha.js";
export type {
  AgreementReason,
  CategoryAgreement,
  CategoryRatings,
  Coefficient,
  CoefficientWithInterval,
  Concordance,
  CronbachAlpha,
  IntraclassCorrelations,
  ItemAgreement,
  KrippendorffAlpha,
  MeasurementLevel,
  MissingRatings,
  RatingCategory,
  RatingTable,
  RatingTableOptions,
  VarianceTest,
  WithinGroupAgreement,
  WithinGroupOptions,
} from "./agreement/types.js";
export { withinGroupAgreement } from "./agreement/withinGroup/withinGroupAgreement.js";
export type { ReviewDocumentCode, ReviewFactsCode, ReviewLintCode, ReviewsCode } from "./codes.js";
export { compileReview } from "./compileReview.js";
export type { DevelopmentCode } from "./development/codes.js";
export { compileDevelopment } from "./development/compileDevelopment.js";
export { safeCompileDevelopment } from "./development/safeCompileDevelopment.js";
export type {
  CompetencyStanding,
  CompiledDevelopment,
  Development,
  DevelopmentCourse,
  DevelopmentFacts,
  DevelopmentGoals,
  DevelopmentResult,
  RequiredLevel,
} from "./development/types.js";
export type { GapRule, ReviewGap } from "./gaps/types.js";
export { correctLeniency } from "./leniency/correctLeniency.js";
export type { LeniencyOptions, LeniencyResult, RaterLeniency } from "./leniency/types.js";
export { lintReview } from "./lintReview.js";
export { backOfficeReview } from "./presets/backOfficeReview.js";
export { consultantReview } from "./presets/consultantReview.js";
export { teamLeaderReview } from "./presets/teamLeaderReview.js";
export { reviewMeasures } from "./reviewMeasures.js";
export { safeCompileReview } from "./safeCompileReview.js";
export { assessTrainingEffect } from "./training/assessTrainingEffect.js";
export type { TrainingCode } from "./training/codes.js";
export type { CompiledTraining } from "./training/compiledTypes.js";
export { compileTraining } from "./training/compileTraining.js";
export type {
  BeforeAfter,
  EffectGroup,
  EffectLevel,
  TrainingEffect,
  TrainingEffectFacts,
  TrainingEffectPerson,
} from "./training/effectTypes.js";
export { lintTraining } from "./training/lintTraining.js";
export type {
  NotPlannedReason,
  PlannedCourse,
  TrainingBudget,
  TrainingPlan,
  TrainingPlanRequest,
} from "./training/planTypes.js";
export { safeCompileTraining } from "./training/safeCompileTraining.js";
export type {
  Certificate,
  CertificateStanding,
  CourseNeed,
  CourseStanding,
  ProgramStanding,
  Training,
  TrainingCourse,
  TrainingFacts,
  TrainingNeed,
  TrainingProgram,
  TrainingResult,
  TrainingSession,
} from "./training/types.js";
export type {
  Competency,
  CompiledReview,
  OutlierRule,
  RaterGroup,
  RaterKind,
  Review,
  ReviewFacts,
  ReviewItemMean,
  ReviewMean,
  ReviewResult,
} from "./types.js";
