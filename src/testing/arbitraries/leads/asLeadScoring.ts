import { type CompiledLeadScoring, compileLeadScoring } from "../../../pipeline/index.js";

/** A compiled scoring of leads as it is, and anything else as a document to be compiled. */
export function asLeadScoring(scoring: unknown): CompiledLeadScoring {
  return isCompiled(scoring) ? scoring : compileLeadScoring(scoring);
}

/** A document is plain JSON, so that only a compiled scoring has functions. */
function isCompiled(scoring: unknown): scoring is CompiledLeadScoring {
  if (typeof scoring !== "object" || scoring === null || !("uncount" in scoring) || !("document" in scoring))
    return false;
  return typeof scoring.uncount === "function" && typeof scoring.document === "object";
}
