export type { PartnerFactsCode, PartnerProgramCode, PartnersCode } from "./codes.js";
export { compilePartnerProgram } from "./compilePartnerProgram.js";
export { lintPartnerProgram } from "./lintPartnerProgram.js";
export type {
  DealRegistration,
  DealRegistrationFacts,
  DealRegistrationResult,
  DealRegistrationRules,
  RegisteredDeal,
} from "./registration/types.js";
export { safeCompilePartnerProgram } from "./safeCompilePartnerProgram.js";
export { partnerProgramSchema } from "./schema.js";
export type {
  CompiledPartnerProgram,
  DevelopmentFund,
  EntitlementUse,
  FundCredit,
  FundLedger,
  OpenApproval,
  PartnerEntitlement,
  PartnerFacts,
  PartnerProgram,
  PartnerResult,
  PartnerState,
} from "./types.js";
