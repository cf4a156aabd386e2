export type { ProgramCode, ProgramDocumentCode, ProgramFactsCode, ProgramLintCode } from "./codes.js";
export { compileProgram } from "./compileProgram.js";
export { lintProgram } from "./lintProgram.js";
export { safeCompileProgram } from "./safeCompileProgram.js";
export type {
  CompiledProgram,
  CreditingClose,
  Facts,
  PeriodClose,
  PersonClose,
  PersonMeasure,
  PersonRecognition,
  PersonShard,
  PersonState,
  Program,
  ProgramLint,
  ProgramPart,
  ProgramReplay,
  ProgramShards,
  ProgramState,
  Ranking,
  RankingClose,
  TeamClose,
  TierDecision,
  TrainingSuggestion,
} from "./types.js";
