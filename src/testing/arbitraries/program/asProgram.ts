import { type CompiledProgram, compileProgram } from "../../../program/index.js";

/** A compiled program as it is, and anything else as a document to be compiled. */
export function asProgram(program: unknown): CompiledProgram {
  return isCompiled(program) ? program : compileProgram(program);
}

/** A document is plain JSON, so that only a compiled program has functions. */
function isCompiled(program: unknown): program is CompiledProgram {
  if (typeof program !== "object" || program === null || !("evaluatePerson" in program)) return false;
  return typeof program.evaluatePerson === "function" && "document" in program;
}
