import type { Result } from "../kernel/issue/index.js";
import { readAnswers } from "./answers/readAnswers.js";
import { resolveReview } from "./resolveReview.js";
import type { ReviewFunction } from "./reviewFunction.js";
import { reviewPerson } from "./reviewPerson.js";
import type { Review } from "./types.js";

/**
 * Builds a review from a document that its schema accepted; `ref` is where it stands in the outermost document, and
 * the start of every place in issues and traces.
 */
export function buildReview(document: Review, ref: string): Result<ReviewFunction> {
  const resolved = resolveReview(document, ref);
  if (!resolved.ok) return resolved;
  const review = resolved.data;
  return {
    ok: true,
    data: {
      document,
      review: (answers, personId, period, faults, trace) => {
        const sound = readAnswers(review, answers, personId, faults);
        return reviewPerson(review, sound, personId, period, trace);
      },
    },
  };
}
