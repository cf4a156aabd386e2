import fc from "fast-check";
import type { CompiledSegmentation, ScoreSegmentation, SegmentFacts } from "../../../segments/index.js";
import { type SegmentFactsConstraints, segmentFacts } from "../../arbitraries/segments/segmentFacts.js";
import { order, type Rational, rationalOf } from "../../rational/index.js";

/** A scenario of one customer. */
export type OneCustomer = { readonly facts: SegmentFacts };

/** Scenarios of one customer. */
export function oneCustomer(
  { document }: CompiledSegmentation,
  constraints: SegmentFactsConstraints = {},
): fc.Arbitrary<OneCustomer> {
  return fc.record({ facts: segmentFacts(document, constraints) });
}

/** The document of a segmentation by score; null for one by rules. */
export function scoreDocument({ document }: CompiledSegmentation): ScoreSegmentation | null {
  return "score" in document ? document : null;
}

/** The place of the last grade that a score reaches; the first one also takes what lies below it. */
export function placeOf({ grades }: ScoreSegmentation, score: Rational): number {
  const reached = grades.filter(({ from }) => order(rationalOf(from), score) <= 0).length;
  return Math.max(0, reached - 1);
}
