import { type CompiledTraining, compileTraining } from "../../../reviews/index.js";

/** A compiled training as it is, and anything else as a document to be compiled. */
export function asTraining(training: unknown): CompiledTraining {
  return isCompiled(training) ? training : compileTraining(training);
}

/** A document is plain JSON, so that only a compiled training has functions. */
function isCompiled(training: unknown): training is CompiledTraining {
  if (typeof training !== "object" || training === null || !("plan" in training) || !("document" in training))
    return false;
  return typeof training.plan === "function" && typeof training.document === "object";
}
