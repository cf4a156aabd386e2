export { buildCondition, type ConditionFunction, reading } from "./buildCondition.js";
export { buildRecordCondition, type RecordCondition } from "./buildRecordCondition.js";
export type { ConditionCode } from "./codes.js";
export { compileCondition } from "./compileCondition.js";
export { leafResults } from "./leafResults.js";
export { calendarDateSchema, decimalLiteralSchema, nameSchema } from "./literalSchemas.js";
export { NO_READINGS, type Readings } from "./readings.js";
export { readReadings } from "./readReadings.js";
export { safeCompileCondition } from "./safeCompileCondition.js";
export { conditionSchema } from "./schema.js";
export { ratioOf } from "./traceNode.js";
export type {
  CompiledCondition,
  Condition,
  ConditionFacts,
  ConditionLeaf,
  ConditionLeafResult,
  ConditionOperator,
  ConditionResult,
  DecimalLiteral,
  FieldValue,
  SpanLiteral,
  Verdict,
} from "./types.js";
