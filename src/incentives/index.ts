export type { IncentivesCode, PlanDocumentCode, PlanFactsCode, PlanLintCode } from "./codes.js";
export { compilePlan } from "./compilePlan.js";
export { lintPlan } from "./lintPlan.js";
export { safeCompilePlan } from "./safeCompilePlan.js";
export type {
  CommissionComponent,
  CompiledPlan,
  Component,
  ComponentKind,
  Credit,
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
  Statement,
  StatementLine,
} from "./types.js";
