export { breakDown } from "./breakDown.js";
export type { BreakdownCode } from "./codes.js";
export { safeBreakDown } from "./safeBreakDown.js";
export type {
  BreakdownChange,
  BreakdownCombining,
  BreakdownComparison,
  BreakdownFacts,
  BreakdownLevel,
  BreakdownLookup,
  BreakdownMissing,
  BreakdownOptions,
  BreakdownPart,
  BreakdownReason,
  BreakdownResult,
  BreakdownUnmatched,
  BreakdownValue,
} from "./types.js";
