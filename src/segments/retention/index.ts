export { classifyCustomers } from "./classifyCustomers.js";
export type { RetentionCode } from "./codes.js";
export { measureRetention } from "./measureRetention.js";
export { measureRevenueRetention } from "./measureRevenueRetention.js";
export { tabulateCohorts } from "./tabulateCohorts.js";
export type {
  CohortAge,
  CohortOptions,
  CohortTable,
  CustomerRevenue,
  CustomerStanding,
  RetentionFacts,
  RetentionOptions,
  RetentionResult,
  RevenueRetentionResult,
  RevenueTotals,
  StandingOptions,
  StandingResult,
} from "./types.js";
