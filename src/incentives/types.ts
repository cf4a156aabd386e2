// The contract of this folder: what a plan is, and what it is evaluated on and to.
export type {
  Award,
  CommissionComponent,
  Component,
  ComponentKind,
  KpiBonusComponent,
  LumpSumComponent,
  Participants,
  PayoutCurveComponent,
  PersonalOverride,
  Plan,
  QuotaSource,
  RecognitionComponent,
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
