import type { CompiledReview } from "../../reviews/index.js";
import { asReview } from "../arbitraries/reviews/asReview.js";
import type { Law } from "./law.js";
import type { ReviewLawId } from "./lawNames.js";
import {
  notObservedIsNotAsked,
  orderOfAnswersIsIrrelevant,
  sameAnswersAgainMoveNoMean,
} from "./reviews/answerLaws.js";
import {
  inputStaysAsItWas,
  runsAreEqual,
  tracedEqualsUntraced,
  traceReplays,
} from "./reviews/evaluationLaws.js";
import { hiddenAnswersInfluenceNothing } from "./reviews/hiddenAnswersInfluenceNothing.js";
import { laterReportsTellNobodyApart } from "./reviews/laterReportsTellNobodyApart.js";
import { printedMeansAreRoundedOnce } from "./reviews/printedMeansAreRoundedOnce.js";
import { scaleOfWeightsIsIrrelevant } from "./reviews/scaleOfWeightsIsIrrelevant.js";
import { scoreLiesWithinItsGroups } from "./reviews/scoreLiesWithinItsGroups.js";
import { unnamedRatersStandInNoTrace } from "./reviews/unnamedRatersStandInNoTrace.js";

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<ReviewLawId, (review: CompiledReview) => readonly Law[]>> = {
  hiddenAnswersInfluenceNothing,
  unnamedRatersStandInNoTrace,
  orderOfAnswersIsIrrelevant,
  notObservedIsNotAsked,
  sameAnswersAgainMoveNoMean,
  scoreLiesWithinItsGroups,
  printedMeansAreRoundedOnce,
  laterReportsTellNobodyApart,
  scaleOfWeightsIsIrrelevant,
  tracedEqualsUntraced,
  traceReplays,
  runsAreEqual,
  inputStaysAsItWas,
};

/**
 * The laws that a 360-degree review has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `hiddenAnswersInfluenceNothing` | for reviews with a group whose minimum is above 1: other answers there change no byte |
 * | `unnamedRatersStandInNoTrace` | for reviews with a group other than self and manager |
 * | `orderOfAnswersIsIrrelevant`, `notObservedIsNotAsked` | always |
 * | `sameAnswersAgainMoveNoMean` | for reviews with a group other than self, without `outliers` and `rollUpInto` |
 * | `printedMeansAreRoundedOnce` | always |
 * | `laterReportsTellNobodyApart` | for reviews with a group other than self and manager |
 * | `scoreLiesWithinItsGroups`, `scaleOfWeightsIsIrrelevant` | always |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | always |
 *
 * @param review - A compiled review, or a review as plain JSON.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileReview`, where the document is no review.
 * @example
 * ```ts
 * import { checkLaws, reviewLaws } from "attainment/testing";
 * const review = {
 *   kind: "review",
 *   id: "half-year",
 *   ratings: { from: "1", to: "5" },
 *   groups: [
 *     { id: "manager", kind: "manager", weight: "0.6" },
 *     { id: "peers", weight: "0.4" },
 *   ],
 *   competencies: [{ id: "service", items: [{ id: "listens" }, { id: "helps" }] }],
 * };
 * checkLaws(reviewLaws(review), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function reviewLaws(review: unknown): readonly Law[] {
  const compiled = asReview(review);
  return Object.values(makers).flatMap((make) => make(compiled));
}
