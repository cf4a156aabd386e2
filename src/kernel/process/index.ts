export { type BuiltGuard, buildGuards } from "./buildGuards.js";
export { type BuiltMove, buildProcess, type ProcessFunction } from "./buildProcess.js";
export type { ProcessCode } from "./codes.js";
export { compileProcess } from "./compileProcess.js";
export { lintProcess } from "./lintProcess.js";
export { dateRefusal, makeMove } from "./makeMove.js";
export { positionReadings } from "./positionReadings.js";
export { ambiguousNames, type ReadRequest, readPosition, readRequest } from "./readMove.js";
export { compiledProcess, safeCompileProcess } from "./safeCompileProcess.js";
export { processActionSchema, processGuardSchema, processSchema } from "./schema.js";
export type {
  CompiledProcess,
  Process,
  ProcessAction,
  ProcessGuard,
  ProcessLint,
  ProcessMove,
  ProcessPosition,
  ProcessRefusal,
  ProcessRequest,
  ProcessResult,
  ProcessState,
} from "./types.js";
