// For users.

// For the rest of the library: measures that stand inside another document.
export { buildMeasures, type MeasureSet } from "./buildMeasures.js";
export type { MeasureCode } from "./codes.js";
export { compileMeasures } from "./compileMeasures.js";
export { evaluateMeasures } from "./evaluateMeasures.js";
export { safeCompileMeasures } from "./safeCompileMeasures.js";
export { measureSchema } from "./schema.js";
export type {
  CompiledMeasures,
  FactRecord,
  Measure,
  MeasureCredit,
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
