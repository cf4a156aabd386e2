// The contract of this folder: what a plan is, and what it is evaluated on and to.
export type {
  CommissionComponent,
  Component,
  ComponentKind,
  LumpSumComponent,
  Participants,
  PayoutCurveComponent,
  PersonalOverride,
  Plan,
  QuotaSource,
} from "./planTypes.js";
export type {
  CompiledPlan,
  Credit,
  PlanFacts,
  PlanLint,
  PlanOptions,
  PlanState,
  Statement,
  StatementLine,
} from "./statementTypes.js";
