export type { KpiCode, RubricDocumentCode, RubricFactsCode, RubricLintCode } from "./codes.js";
export { compileRubric } from "./compileRubric.js";
export { lintRubric } from "./lintRubric.js";
export { safeCompileRubric } from "./safeCompileRubric.js";
export type {
  CompiledRubric,
  Dimension,
  Indicator,
  IndicatorCategory,
  IndicatorCurve,
  IndicatorResult,
  RatingScale,
  Rubric,
  RubricResult,
} from "./types.js";
