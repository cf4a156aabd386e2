import type { Result } from "../kernel/issue/index.js";
import { readAnswers } from "./answers/readAnswers.js";
import { readPublished } from "./published/readPublished.js";
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
      review: (given, personId, period, faults, trace, published) => {
        const read = readAnswers(review, given, personId, faults);
        if (published === undefined) return reviewPerson(review, read, [], personId, period, trace);
        const before = faults.issues.length;
        const told = readPublished(review, published.given, personId, published.path, faults.issues);
        // What was told and cannot be read could not be guarded against: then only those who are known count.
        const known = new Set(review.groups.flatMap(({ id, isAnonymous }) => (isAnonymous ? [] : [id])));
        const isGuarded = faults.issues.length === before;
        const answers = read.answers.filter(({ groupId }) => isGuarded || known.has(groupId));
        return reviewPerson(review, { ...read, answers }, told, personId, period, trace);
      },
    },
  };
}
