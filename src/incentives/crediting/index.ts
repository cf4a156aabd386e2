export { buildCrediting } from "./buildCrediting.js";
export type { CreditingCode, CreditingDocumentCode, CreditingFactsCode } from "./codes.js";
export { compileCrediting } from "./compileCrediting.js";
export type {
  CreditedRecord,
  CreditingFunction,
  CreditingScene,
  CreditName,
  Creditor,
  FlatRecord,
  Payees,
  RecordCredit,
  RecordRest,
} from "./creditingFunction.js";
export { lintCrediting } from "./lintCrediting.js";
export type {
  CompiledCrediting,
  CreditingFacts,
  CreditingLint,
  CreditingReconciliation,
  CreditingResult,
  MeasureReconciliation,
  PersonCredit,
  SplitRecord,
  Uncredited,
  UncreditedReason,
} from "./resultTypes.js";
export { safeCompileCrediting } from "./safeCompileCrediting.js";
export { creditingSchema } from "./schema.js";
export type {
  CreditBase,
  CreditEvent,
  Crediting,
  CreditMeasure,
  CreditRule,
  CreditShare,
  CreditTo,
  RuleMeasure,
} from "./types.js";
