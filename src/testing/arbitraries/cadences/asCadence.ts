import { type CompiledCadence, compileCadence } from "../../../kernel/cadence/index.js";

/** A compiled cadence as it is, and anything else as a document to be compiled. */
export function asCadence(cadence: unknown): CompiledCadence {
  return isCompiled(cadence) ? cadence : compileCadence(cadence);
}

/** A document is plain JSON, so that only a compiled cadence has functions. */
function isCompiled(cadence: unknown): cadence is CompiledCadence {
  if (typeof cadence !== "object" || cadence === null || !("evaluate" in cadence) || !("document" in cadence))
    return false;
  return typeof cadence.evaluate === "function" && typeof cadence.document === "object";
}
