import { type CompiledStageModel, compileStageModel } from "../../../pipeline/index.js";

/** A compiled stage model as it is, and anything else as a document to be compiled. */
export function asStageModel(model: unknown): CompiledStageModel {
  return isCompiled(model) ? model : compileStageModel(model);
}

/** A document is plain JSON, so that only a compiled stage model has functions. */
function isCompiled(model: unknown): model is CompiledStageModel {
  if (typeof model !== "object" || model === null || !("evaluate" in model) || !("process" in model))
    return false;
  return typeof model.evaluate === "function";
}
