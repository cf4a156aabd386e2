// The contract of this folder: what a program is, what it is evaluated on, and what it comes to.
export type {
  AwardNomination,
  CompiledProgram,
  PeriodClose,
  PersonClose,
  PersonMeasure,
  PersonRecognition,
  ProgramLint,
  ProgramReplay,
  RankingClose,
  TeamClose,
  TrainingSuggestion,
} from "./closeTypes.js";
export type { CreditingClose } from "./creditingClose.js";
export type {
  Facts,
  PeriodMemory,
  PersonShard,
  PersonState,
  ProgramAdjustment,
  ProgramDecision,
  ProgramImprovementPlan,
  ProgramShards,
  ProgramState,
} from "./factsTypes.js";
export type { Program, ProgramPart, Ranking } from "./programTypes.js";
