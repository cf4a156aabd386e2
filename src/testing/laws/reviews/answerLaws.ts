import type { CompiledReview } from "../../../reviews/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { hidingOf, meansOf, reviewScenarios } from "./reviewCase.js";

const TRACES = [{}, { trace: true }] as const;

/** Universal: with and without a trace. */
export function orderOfAnswersIsIrrelevant(review: CompiledReview): readonly Law[] {
  const statement = "The order in which answers are handed over changes nothing.";
  return [
    lawOf("orderOfAnswersIsIrrelevant", statement, reviewScenarios(review), ({ facts }) => {
      // Facts come shuffled already: their reverse and the order of their ids are two more.
      const orders = [
        [...facts.answers].reverse(),
        [...facts.answers].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ];
      return firstOf(TRACES, (options) => {
        const found = review.evaluate(facts, options);
        return firstOf(orders, (answers) =>
          difference(found, review.evaluate({ ...facts, answers }, options)),
        );
      });
    }),
  ];
}

/** Universal: with and without a trace. */
export function notObservedIsNotAsked(review: CompiledReview): readonly Law[] {
  const statement = "An answer that says not observed is the same as no answer.";
  return [
    lawOf("notObservedIsNotAsked", statement, reviewScenarios(review), ({ facts }) => {
      const answers = facts.answers.filter(({ rating }) => rating !== null);
      return firstOf(TRACES, (options) =>
        difference(review.evaluate({ ...facts, answers }, options), review.evaluate(facts, options)),
      );
    }),
  ];
}

/**
 * For reviews with a group that more than one can rate in, that take plain means and roll nothing up: the ends that are cut
 * off, and the groups that are large enough, are others among twice as many.
 */
export function sameAnswersAgainMoveNoMean(review: CompiledReview): readonly Law[] {
  const others = review.document.groups.filter(({ kind }) => kind !== "self").map(({ id }) => id);
  const { outliers, belowMinimum } = review.document;
  if (others.length === 0 || outliers !== undefined || typeof belowMinimum === "object") return [];
  // Per rater, more who observed the same may bring out means that too few of them kept back.
  const which = review.document.aggregation === "perRater" ? "whole" : "all";
  const statement = "More raters who answer as those of a group did leave its means as they are.";
  return [
    lawOf("sameAnswersAgainMoveNoMean", statement, reviewScenarios(review), ({ facts }) => {
      const { isHidden } = hidingOf(review, facts);
      // What is hidden would come to be shown, so that it is not answered again.
      const again = facts.answers
        .filter((answer) => others.includes(answer.groupId) && !isHidden(answer))
        .map((answer) => ({ ...answer, id: `${answer.id}-again`, raterId: `${answer.raterId}-again` }));
      const answers = [...facts.answers, ...again];
      const means = (given: typeof facts) => meansOf(review.evaluate(given), which);
      return difference(means(facts), means({ ...facts, answers }), { answers });
    }),
  ];
}
