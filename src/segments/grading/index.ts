export { checkCredit } from "./checkCredit.js";
export type { GradingCode } from "./codes.js";
export { evaluateMany } from "./evaluateMany.js";
export { findOwnerTierGaps } from "./findOwnerTierGaps.js";
export type { OwnerTierGap, OwnerTierOptions, OwnerTierResult } from "./types.js";
