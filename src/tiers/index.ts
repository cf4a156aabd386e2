export {
  type AwardFacts,
  type AwardNominee,
  type AwardOptions,
  type AwardResult,
  type AwardRules,
  type AwardStanding,
  type AwardsCode,
  type AwardVotes,
  type AwardWon,
  bestOfMonthAward,
  type CompiledAward,
  compileAward,
  employeeOfYearAward,
  innovationAward,
  lintAward,
  safeCompileAward,
  salesChampionAward,
} from "./awards/index.js";
export type { LadderDocumentCode, LadderFactsCode, LadderLintCode, TiersCode } from "./codes.js";
export { compileLadder } from "./compileLadder.js";
export type { LadderWindowCode } from "./derived/codes.js";
export type { LadderDuration, LadderWindow, WindowState } from "./derived/types.js";
export type { ImprovementCode } from "./improvement/codes.js";
export { decideImprovementPlan } from "./improvement/decideImprovementPlan.js";
export { improvementProcess } from "./improvement/improvementProcess.js";
export { improvementStanding } from "./improvement/improvementStanding.js";
export { openImprovementPlan } from "./improvement/openImprovementPlan.js";
export { reviewImprovementPlan } from "./improvement/reviewImprovementPlan.js";
export type { ImprovementStanding } from "./improvement/standing.js";
export type {
  ImprovementDecision,
  ImprovementFacts,
  ImprovementOptions,
  ImprovementPlan,
  ImprovementRequest,
  ImprovementReview,
} from "./improvement/types.js";
export { lintLadder } from "./lintLadder.js";
export {
  type CompiledPartnerProgram,
  compilePartnerProgram,
  type DealRegistration,
  type DealRegistrationFacts,
  type DealRegistrationResult,
  type DealRegistrationRules,
  type DevelopmentFund,
  type EntitlementUse,
  type FundCredit,
  type FundLedger,
  lintPartnerProgram,
  type OpenApproval,
  type PartnerEntitlement,
  type PartnerFacts,
  type PartnerFactsCode,
  type PartnerProgram,
  type PartnerProgramCode,
  type PartnerResult,
  type PartnerState,
  type PartnersCode,
  type RegisteredDeal,
  safeCompilePartnerProgram,
} from "./partners/index.js";
export { consultantLadder } from "./presets/consultantLadder.js";
export { salesCareerLadder } from "./presets/salesCareerLadder.js";
export { safeCompileLadder } from "./safeCompileLadder.js";
export type {
  CompiledLadder,
  Ladder,
  LadderFacts,
  LadderResult,
  NextTier,
  Tier,
  TierDecision,
  TierGap,
  TierGrace,
  TierGrants,
  TierMove,
  TierPart,
  TierPatience,
  TierPay,
  TierRule,
  TierState,
  TierTrigger,
} from "./types.js";
