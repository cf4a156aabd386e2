import { type CompiledPartnerProgram, compilePartnerProgram } from "../../../tiers/index.js";

/** A compiled program as it is, and anything else as a document to be compiled. */
export function asPartnerProgram(program: unknown): CompiledPartnerProgram {
  return isCompiled(program) ? program : compilePartnerProgram(program);
}

/** A document is plain JSON, so that only a compiled program has functions. */
function isCompiled(program: unknown): program is CompiledPartnerProgram {
  if (typeof program !== "object" || program === null || !("evaluate" in program)) return false;
  return typeof program.evaluate === "function" && "document" in program;
}
