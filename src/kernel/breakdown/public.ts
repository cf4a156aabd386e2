// What of this folder is public: the entry of the kernel hands it on.
export {
  type BreakdownChange,
  type BreakdownCode,
  type BreakdownCombining,
  type BreakdownComparison,
  type BreakdownFacts,
  type BreakdownLevel,
  type BreakdownLookup,
  type BreakdownMissing,
  type BreakdownOptions,
  type BreakdownPart,
  type BreakdownReason,
  type BreakdownResult,
  type BreakdownUnmatched,
  type BreakdownValue,
  breakDown,
  safeBreakDown,
} from "./index.js";
