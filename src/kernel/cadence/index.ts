export { addInterval } from "./addInterval.js";
export { buildCadence, type CadenceFunction } from "./buildCadence.js";
export { cadenceResult } from "./cadenceResult.js";
export type { CadenceCode, CadenceDocumentCode, CadenceFactsCode, CadenceLintCode } from "./codes.js";
export { compileCadence } from "./compileCadence.js";
export { withinTheCalendar } from "./evaluateCadence.js";
export { heldCadence } from "./heldCadence.js";
export { lintCadence, lintOf as lintBuiltCadence } from "./lintCadence.js";
export { nextDueAfter } from "./nextDueAfter.js";
export type { CadenceReading, Matched, OpenTime } from "./openTimes.js";
export { readOptionalDate } from "./readCadenceFacts.js";
export { safeCompileCadence } from "./safeCompileCadence.js";
export { cadenceIntervalSchema, cadenceSchema } from "./schema.js";
export type {
  Cadence,
  CadenceDay,
  CadenceEvent,
  CadenceFacts,
  CadenceFrame,
  CadenceInterval,
  CadenceOccurrence,
  CadenceResult,
  CadenceStatus,
  CompiledCadence,
} from "./types.js";
