import { type CompiledRubric, compileRubric } from "../../../kpi/index.js";

/** A compiled rubric as it is, and anything else as a document to be compiled. */
export function asRubric(rubric: unknown): CompiledRubric {
  return isCompiled(rubric) ? rubric : compileRubric(rubric);
}

/** A document is plain JSON, so that only a compiled rubric has functions. */
function isCompiled(rubric: unknown): rubric is CompiledRubric {
  if (typeof rubric !== "object" || rubric === null || !("evaluate" in rubric)) return false;
  return typeof rubric.evaluate === "function" && "document" in rubric;
}
