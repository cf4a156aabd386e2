export type { LadderDocumentCode, LadderFactsCode, LadderLintCode, TiersCode } from "./codes.js";
export { compileLadder } from "./compileLadder.js";
export { lintLadder } from "./lintLadder.js";
export { safeCompileLadder } from "./safeCompileLadder.js";
export type {
  CompiledLadder,
  Ladder,
  LadderFacts,
  LadderResult,
  NextTier,
  Tier,
  TierGap,
  TierGrants,
  TierMove,
  TierRule,
  TierState,
} from "./types.js";
