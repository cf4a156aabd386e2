export type { ProgramCode, ProgramDocumentCode, ProgramFactsCode, ProgramLintCode } from "./codes.js";
export { compileProgram } from "./compileProgram.js";
export { lintProgram } from "./lintProgram.js";
export { safeCompileProgram } from "./safeCompileProgram.js";
export type {
  AwardNomination,
  CompiledProgram,
  CreditingClose,
  Facts,
  PeriodClose,
  PeriodMemory,
  PersonClose,
  PersonMeasure,
  PersonRecognition,
  PersonShard,
  PersonState,
  Program,
  ProgramAdjustment,
  ProgramDecision,
  ProgramImprovementPlan,
  ProgramLint,
  ProgramPart,
  ProgramReplay,
  ProgramShards,
  ProgramState,
  Ranking,
  RankingClose,
  TeamClose,
  TrainingSuggestion,
} from "./types.js";
