import { type CompiledCrediting, compileCrediting } from "../../../incentives/index.js";

/** Compiled rules of crediting as they are, and anything else as a document to be compiled. */
export function asCrediting(crediting: unknown): CompiledCrediting {
  return isCompiled(crediting) ? crediting : compileCrediting(crediting);
}

/** A document is plain JSON, so that only compiled rules have functions. */
function isCompiled(crediting: unknown): crediting is CompiledCrediting {
  if (typeof crediting !== "object" || crediting === null || !("evaluate" in crediting)) return false;
  return typeof crediting.evaluate === "function" && "document" in crediting;
}
