// The contract of this folder: what a plan is, and what it is evaluated on and to.
export type { BandDistance, DealWorth, NextDeal } from "./accumulation/askTypes.js";
export type {
  Accumulation,
  BandAxis,
  ExactText,
  QuotaPeriod,
  QuotaUnit,
  Windfall,
} from "./accumulation/types.js";
export type { Adjustment, AdjustmentCause, BookedAdjustment } from "./adjustments/types.js";
export type {
  Clawback,
  ClawbackAmount,
  ClawbackCount,
  ClawbackWindow,
  ClawedRefund,
  PaidDeal,
  PaidRefund,
  PaidSpan,
} from "./clawback/types.js";
export type { CompiledPlan } from "./compiledPlanTypes.js";
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
export type { CreditRole } from "./creditRole.js";
export type { Participants, PersonalOverride, Plan } from "./planTypes.js";
export type {
  ClosedPeriod,
  CorrectedPeriod,
  RecalculatedLine,
  Recalculation,
  RecalculationEntry,
  RecalculationRequest,
} from "./recalculation/types.js";
export type {
  BalancePart,
  CashReceipt,
  Ledger,
  LedgerCause,
  LedgerEntry,
  LedgerKind,
  PlanBalance,
  RecordCash,
} from "./settlement/ledgerTypes.js";
export type {
  DrawAmount,
  DrawSettlement,
  HoldbackRelease,
  HoldbackSettlement,
  MinimumPaymentSettlement,
  NegativePay,
  Settlement,
  SettlementKind,
} from "./settlement/types.js";
export type {
  Credit,
  PlanFacts,
  PlanLint,
  PlanOptions,
  PlanState,
  Statement,
  StatementLine,
} from "./statementTypes.js";
export type {
  DatedQuota,
  EmployedOn,
  Employment,
  FactSegment,
  Leave,
  Leavers,
  LineSegment,
  LineTime,
  PlanProration,
  PlanTime,
  Ramp,
  Scaled,
  TimeFacts,
} from "./time/types.js";
