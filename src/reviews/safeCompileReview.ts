import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../kernel/issue/index.js";
import type { BuiltReview } from "./builtReview.js";
import { evaluateReview } from "./evaluateReview.js";
import { resolveReview } from "./resolveReview.js";
import { reviewSchema } from "./schema.js";
import type { CompiledReview } from "./types.js";

/**
 * Compiles a review as {@link compileReview} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Review} as plain JSON.
 * @returns The compiled review, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileReview } from "attainment/reviews";
 * const compiled = safeCompileReview({
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "5", to: "1" },
 *   groups: [{ id: "peers", weight: "0.9" }],
 *   competencies: [{ id: "service", items: [{ id: "listens" }] }],
 * });
 * compiled.ok ? [] : compiled.issues.map(({ code }) => code); // => ["reviews.bad_scale", "weighting.sum_not_one"]
 * ```
 * @since 0.1.0
 */
export function safeCompileReview(document: unknown): Result<CompiledReview> {
  const built = readReview(document);
  if (!built.ok) return built;
  const review = built.data;
  const safeEvaluate: CompiledReview["safeEvaluate"] = (facts, options) =>
    evaluateReview(review, facts, options);
  return {
    ok: true,
    data: Object.freeze({
      document: review.document,
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledReview),
  };
}

/** Reads a review that stands alone. Its document is frozen: it is a copy. */
export function readReview(document: unknown): Result<BuiltReview> {
  const read = readDocument(document, reviewSchema);
  if (!read.ok) return read;
  const resolved = resolveReview(deepFreeze(read.data), "");
  return resolved.ok ? resolved : { ok: false, issues: capIssues(resolved.issues) };
}
