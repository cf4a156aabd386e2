export { accrue } from "./accounting/accrue.js";
export { amortize } from "./accounting/amortize.js";
export type { AccountingCode } from "./accounting/codes.js";
export type {
  AccountingTerms,
  AccrualClosing,
  AccrualResult,
  AccrualRow,
  AccrualTerms,
  AmortizationRow,
  AmortizationSchedule,
  CommissionAccounts,
  ContractCost,
  JournalEntry,
} from "./accounting/types.js";
export type { BandDistance, DealWorth, NextDeal } from "./accumulation/askTypes.js";
export type {
  AccumulationCode,
  AccumulationDocumentCode,
  AccumulationFactsCode,
  AccumulationLintCode,
} from "./accumulation/codes.js";
export type {
  Accumulation,
  BandAxis,
  ExactText,
  QuotaPeriod,
  QuotaUnit,
  Windfall,
} from "./accumulation/types.js";
export type { AdjustmentsCode } from "./adjustments/codes.js";
export type { CompanyBook, CompanyBookClose } from "./batch/bookTypes.js";
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
export type { ClawbackCode } from "./clawback/codes.js";
export type { IncentivesCode, PlanDocumentCode, PlanFactsCode, PlanLintCode } from "./codes.js";
export { compilePlan } from "./compilePlan.js";
export type { ComponentsCode } from "./components/codes.js";
export type {
  DealPay,
  Loss,
  ManagerOverrideComponent,
  MilestoneComponent,
  PenaltyComponent,
  ResidualComponent,
  ResidualMonths,
  SpiffComponent,
} from "./components/types.js";
export type { CreditingCode, CreditingDocumentCode, CreditingFactsCode } from "./crediting/codes.js";
export { compileCrediting } from "./crediting/compileCrediting.js";
export { lintCrediting } from "./crediting/lintCrediting.js";
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
} from "./crediting/resultTypes.js";
export { safeCompileCrediting } from "./crediting/safeCompileCrediting.js";
export type {
  CreditBase,
  CreditEvent,
  Crediting,
  CreditMeasure,
  CreditRule,
  CreditShare,
  CreditTo,
  RuleMeasure,
} from "./crediting/types.js";
export { assessDispute } from "./disputes/assessDispute.js";
export type { DisputesCode } from "./disputes/codes.js";
export { decideDispute } from "./disputes/decideDispute.js";
export { disputeCounts } from "./disputes/disputeCounts.js";
export { disputeProcess } from "./disputes/disputeProcess.js";
export type {
  DisputeAssessment,
  DisputeClaim,
  DisputeCount,
  DisputeCounts,
  DisputeDecision,
  DisputeEvidence,
  DisputeRecord,
  DisputeRuling,
} from "./disputes/types.js";
export type { FundsCode } from "./funds/codes.js";
export { fitBudget } from "./funds/fitBudget.js";
export { runContest } from "./funds/runContest.js";
export { sharePool } from "./funds/sharePool.js";
export type {
  Budget,
  BudgetClaim,
  BudgetResult,
  ContestComponent,
  FundGroup,
  FundOptions,
  FundPart,
  FundResult,
  FundSource,
  GroupEntry,
  GroupShare,
  Prize,
  TeamPoolComponent,
} from "./funds/types.js";
export type { HealthCode } from "./health/codes.js";
export { planHealth } from "./health/planHealth.js";
export type {
  ComparableGroup,
  HealthFigure,
  HealthFigureId,
  HealthOptions,
  HealthPerson,
  PlanHealth,
} from "./health/types.js";
export type { LintCode } from "./lint/codes.js";
export { lintPlan } from "./lintPlan.js";
export { accountExecutivePlan } from "./presets/accountExecutivePlan.js";
export { cashReleasePlan } from "./presets/cashReleasePlan.js";
export { consultantLadderPlan } from "./presets/consultantLadderPlan.js";
export { contestPlan } from "./presets/contestPlan.js";
export { graduatedCommissionPlan } from "./presets/graduatedCommissionPlan.js";
export { managerOverridePlan } from "./presets/managerOverridePlan.js";
export { partnerCrediting } from "./presets/partnerCrediting.js";
export { partnerRebatePlan } from "./presets/partnerRebatePlan.js";
export { performancePayPackage } from "./presets/performancePayPackage.js";
export { performancePayPlan } from "./presets/performancePayPlan.js";
export { recoverableDrawPlan } from "./presets/recoverableDrawPlan.js";
export { sdrActivityPlan } from "./presets/sdrActivityPlan.js";
export { teamCrediting } from "./presets/teamCrediting.js";
export { wholeCommissionPlan } from "./presets/wholeCommissionPlan.js";
export type { RecalculationCode } from "./recalculation/codes.js";
export { recalculate } from "./recalculation/recalculate.js";
export { safeRecalculate } from "./recalculation/safeRecalculate.js";
export { safeCompilePlan } from "./safeCompilePlan.js";
export type { SettlementCode } from "./settlement/codes.js";
export type { LedgerResult } from "./settlement/oneLedger.js";
export { type DrawInput, settleDraw } from "./settlement/settleDraw.js";
export { type HoldbackInput, settleHoldback } from "./settlement/settleHoldback.js";
export { type MinimumPaymentInput, settleMinimumPayment } from "./settlement/settleMinimumPayment.js";
export { type NegativePayInput, settleNegativePay } from "./settlement/settleNegativePay.js";
export { type InstallmentOptions, splitInstallments } from "./settlement/splitInstallments.js";
export type { SimulationCode } from "./simulation/codes.js";
export { comparePlans } from "./simulation/comparePlans.js";
export type {
  CauseOfDifference,
  Compared,
  ComparedLine,
  ComparedPerson,
  CompareOptions,
  FactChange,
  PlanChange,
  PlanComparison,
  WhatIf,
} from "./simulation/comparisonTypes.js";
export type {
  CostOptions,
  CostSource,
  ExpectedPerson,
  MeasureDistribution,
  PlanCost,
} from "./simulation/costTypes.js";
export { planCost } from "./simulation/planCost.js";
export { whatIf } from "./simulation/whatIf.js";
export type { TimeCode } from "./time/codes.js";
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
export type {
  Adjustment,
  AdjustmentCause,
  Award,
  BalancePart,
  BookedAdjustment,
  CashReceipt,
  Clawback,
  ClawbackAmount,
  ClawbackCount,
  ClawbackWindow,
  ClawedRefund,
  ClosedPeriod,
  CommissionComponent,
  CompiledPlan,
  Component,
  ComponentKind,
  CorrectedPeriod,
  Credit,
  CreditRole,
  DrawAmount,
  DrawSettlement,
  HoldbackRelease,
  HoldbackSettlement,
  KpiBonusComponent,
  Ledger,
  LedgerCause,
  LedgerEntry,
  LedgerKind,
  LumpSumComponent,
  MinimumPaymentSettlement,
  NegativePay,
  PaidDeal,
  PaidRefund,
  PaidSpan,
  Participants,
  PayoutCurveComponent,
  PersonalOverride,
  Plan,
  PlanBalance,
  PlanFacts,
  PlanLint,
  PlanOptions,
  PlanState,
  QuotaSource,
  RecalculatedLine,
  Recalculation,
  RecalculationEntry,
  RecalculationRequest,
  RecognitionComponent,
  RecordCash,
  Settlement,
  SettlementKind,
  Statement,
  StatementLine,
} from "./types.js";
export type { WholePayCode } from "./wholePay/codes.js";
export { compilePayPackage } from "./wholePay/compilePayPackage.js";
export { lintPayPackage } from "./wholePay/lintPayPackage.js";
export { cnDeductionLimit } from "./wholePay/presets/cnDeductionLimit.js";
export { safeCompilePayPackage } from "./wholePay/safeCompilePayPackage.js";
export type {
  CompiledPayPackage,
  DeductionLedger,
  DeductionLimit,
  PayDeduction,
  PayPackage,
  PayPackageFacts,
  PayPackageLint,
  PayPackageState,
  PayPart,
  PaySource,
  WholePay,
} from "./wholePay/types.js";
