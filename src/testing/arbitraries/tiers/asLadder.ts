import { type CompiledLadder, compileLadder } from "../../../tiers/index.js";

/** A compiled ladder as it is, and anything else as a document to be compiled. */
export function asLadder(ladder: unknown): CompiledLadder {
  return isCompiled(ladder) ? ladder : compileLadder(ladder);
}

/** A document is plain JSON, so that only a compiled ladder has functions. */
function isCompiled(ladder: unknown): ladder is CompiledLadder {
  if (typeof ladder !== "object" || ladder === null || !("evaluate" in ladder)) return false;
  return typeof ladder.evaluate === "function" && "document" in ladder;
}
