// The contract of this folder: what a plan is, and what it is evaluated on and to.
export type {
  Award,
  CommissionComponent,
  Component,
  ComponentKind,
  KpiBonusComponent,
  LumpSumComponent,
  PayoutCurveComponent,
  QuotaSource,
  RecognitionComponent,
} from "./componentTypes.js";
export type { Participants, PersonalOverride, Plan } from "./planTypes.js";
export type {
  CompiledPlan,
  Credit,
  CreditRole,
  PlanFacts,
  PlanLint,
  PlanOptions,
  PlanState,
  Statement,
  StatementLine,
} from "./statementTypes.js";
