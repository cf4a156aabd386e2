export type { GoalAgreementCode } from "./agreement/codes.js";
export type { GoalContract, GoalContractLine, GoalContractOptions } from "./agreement/contractTypes.js";
export { drawUpContract } from "./agreement/drawUpContract.js";
export { goalAgreement } from "./agreement/goalAgreement.js";
export { listAgreements } from "./agreement/listAgreements.js";
export type {
  GoalAgreedVersion,
  GoalAgreementEntry,
  GoalAgreementMove,
  GoalAgreementState,
  GoalAgreementStatus,
  GoalAgreements,
} from "./agreement/types.js";
export { cascadeGoal } from "./cascade/cascadeGoal.js";
export { cascadeLevels } from "./cascade/cascadeLevels.js";
export type { GoalCascadeCode } from "./cascade/codes.js";
export type {
  CascadeLevel,
  CascadeLevelsResult,
  CascadeOptions,
  CascadePart,
  CascadeResult,
  CascadeShare,
} from "./cascade/types.js";
export type { GoalCallCode, GoalDocumentCode, GoalFactsCode, GoalLintCode, GoalsCode } from "./codes.js";
export { compileGoalTree } from "./compileGoalTree.js";
export { assessFairness } from "./fairness/assessFairness.js";
export type { GoalFairnessCode } from "./fairness/codes.js";
export type { FairnessOptions, FairnessResult, FairnessTarget } from "./fairness/types.js";
export { assessHorizons } from "./horizons/assessHorizons.js";
export type { GoalHorizon, GoalHorizonCheck, GoalHorizons } from "./horizons/types.js";
export { lintGoalTree } from "./lint/lintGoalTree.js";
export type { GoalPaceCode } from "./pace/codes.js";
export { progressSeries } from "./pace/progressSeries.js";
export type { GoalSeries, GoalSeriesFacts, GoalSeriesPoint, GoalUpdate } from "./pace/seriesTypes.js";
export type {
  GoalGrades,
  GoalLinearPace,
  GoalPace,
  GoalPaceResult,
  GoalStatusRule,
} from "./pace/types.js";
export { safeCompileGoalTree } from "./safeCompileGoalTree.js";
export type { GoalSettingCode } from "./setting/codes.js";
export { setTarget } from "./setting/setTarget.js";
export { setTargets } from "./setting/setTargets.js";
export type {
  BlendBasis,
  CapacityBasis,
  ForecastBasis,
  HistoryBasis,
  PlainBasis,
  PotentialBasis,
  TargetBasis,
  TargetFactor,
  TargetRequest,
  TargetResult,
  TargetsOptions,
  TargetsResult,
  VolumePriceBasis,
} from "./setting/types.js";
export { assessSmart } from "./smart/assessSmart.js";
export type { SmartCheck, SmartContext, SmartDifficulty, SmartLetter, SmartResult } from "./smart/types.js";
export type {
  CompiledGoalTree,
  Goal,
  GoalAggregation,
  GoalDirection,
  GoalFacts,
  GoalProgress,
  GoalResult,
  GoalRollUp,
  GoalScope,
  GoalTree,
  GoalTreeLint,
} from "./types.js";
export type { GoalChangeCode } from "./versions/codes.js";
export type { GoalChangeReason, GoalTargetChange, GoalTargetVersion } from "./versions/types.js";
