import { type CompiledReview, compileReview } from "../../../reviews/index.js";

/** A compiled review as it is, and anything else as a document to be compiled. */
export function asReview(review: unknown): CompiledReview {
  return isCompiled(review) ? review : compileReview(review);
}

/** A document is plain JSON, so that only a compiled review has functions. */
function isCompiled(review: unknown): review is CompiledReview {
  if (typeof review !== "object" || review === null || !("evaluate" in review) || !("document" in review))
    return false;
  return typeof review.evaluate === "function" && typeof review.document === "object";
}
