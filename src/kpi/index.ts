export { catalogMeasures } from "./catalog/catalogMeasures.js";
export type { CatalogCode } from "./catalog/codes.js";
export { kpiCatalog } from "./catalog/kpiCatalog.js";
export { localizeRubric } from "./catalog/localizeRubric.js";
export type { CatalogMeasure, CatalogOptions, CatalogTitle } from "./catalog/types.js";
export type { KpiCode, RubricDocumentCode, RubricFactsCode, RubricLintCode } from "./codes.js";
export { compareScores } from "./comparison/compareScores.js";
export type { ContributionChange, ScoreChange } from "./comparison/types.js";
export { compileRubric } from "./compileRubric.js";
export { lintRubric } from "./lintRubric.js";
export type { CrossPeriodCode } from "./periods/codes.js";
export { combinePeriods } from "./periods/combinePeriods.js";
export type {
  CrossPeriodFacts,
  CrossPeriodMeasure,
  CrossPeriodOptions,
  CrossPeriodResult,
  PeriodValue,
} from "./periods/types.js";
export { backOfficeRubric } from "./presets/backOfficeRubric.js";
export { channelManagerRubric } from "./presets/channelManagerRubric.js";
export { partnerRubric } from "./presets/partnerRubric.js";
export { salesConsultantCashRubric } from "./presets/salesConsultantCashRubric.js";
export { salesConsultantRubric } from "./presets/salesConsultantRubric.js";
export { teamLeaderRubric } from "./presets/teamLeaderRubric.js";
export { safeCompileRubric } from "./safeCompileRubric.js";
export type {
  CompiledRubric,
  Dimension,
  Incident,
  IncidentRule,
  IncidentRules,
  IncidentsResult,
  Indicator,
  IndicatorCategory,
  IndicatorCurve,
  IndicatorResult,
  IndicatorSensitivity,
  LevelCap,
  PointsStep,
  RatingScale,
  RatioLimit,
  Rubric,
  RubricFacts,
  RubricResult,
  RubricStep,
  ScoreAdjustment,
  SensitivityOptions,
  SensitivityResult,
  TargetGuard,
} from "./types.js";
