// The contract of this folder: what a program is, what it is evaluated on, and what it comes to.
export type {
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
  PersonShard,
  PersonState,
  ProgramShards,
  ProgramState,
  TierDecision,
} from "./factsTypes.js";
export type { Program, ProgramPart, Ranking } from "./programTypes.js";
