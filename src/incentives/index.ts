export type { BatchCode } from "./batch/codes.js";
export type {
  CompanyCredit,
  CompanyEvaluation,
  CompanyFacts,
  CompanyLine,
  CompanyOptions,
  CompanyPay,
  CompanyPerson,
  CreditColumns,
} from "./batch/types.js";
export type { IncentivesCode, PlanDocumentCode, PlanFactsCode, PlanLintCode } from "./codes.js";
export { compilePlan } from "./compilePlan.js";
export { lintPlan } from "./lintPlan.js";
export { safeCompilePlan } from "./safeCompilePlan.js";
export type {
  Award,
  CommissionComponent,
  CompiledPlan,
  Component,
  ComponentKind,
  Credit,
  CreditRole,
  KpiBonusComponent,
  LumpSumComponent,
  Participants,
  PayoutCurveComponent,
  PersonalOverride,
  Plan,
  PlanFacts,
  PlanLint,
  PlanOptions,
  PlanState,
  QuotaSource,
  RecognitionComponent,
  Statement,
  StatementLine,
} from "./types.js";
