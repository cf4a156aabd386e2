export { buildMeasures, type MeasureSet } from "./buildMeasures.js";
export type { MeasureCode } from "./codes.js";
export { compileMeasures } from "./compileMeasures.js";
export { type ExactMeasures, type ExactOptions, evaluateExact } from "./evaluateExact.js";
export { evaluateMeasures } from "./evaluateMeasures.js";
export type { ExactMeasure, ExactPerson } from "./exactPerson.js";
export { partsOf } from "./measureNode.js";
export { safeCompileMeasures } from "./safeCompileMeasures.js";
export { measureSchema } from "./schema.js";
export type {
  CompiledMeasures,
  DerivedMeasure,
  FactRecord,
  FactRow,
  GivenMeasure,
  Measure,
  MeasureCredit,
  MeasureExpression,
  MeasureFact,
  MeasureReason,
  MeasuresFacts,
  MeasuresOptions,
  MeasuresResult,
  MeasuresSetting,
  MeasureUnit,
  MeasureValue,
  MeasureWindow,
  PersonFacts,
  RecordMeasure,
  RelatedMeasure,
} from "./types.js";
