import { type CompiledAward, compileAward } from "../../../tiers/index.js";

/** A compiled award as it is, and anything else as a document to be compiled. */
export function asAward(award: unknown): CompiledAward {
  return isCompiled(award) ? award : compileAward(award);
}

/** A document is plain JSON, so that only a compiled award has functions. */
function isCompiled(award: unknown): award is CompiledAward {
  if (typeof award !== "object" || award === null || !("evaluate" in award)) return false;
  return typeof award.evaluate === "function" && "document" in award;
}
