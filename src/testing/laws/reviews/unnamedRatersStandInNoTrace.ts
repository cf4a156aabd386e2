import type { CompiledReview } from "../../../reviews/index.js";
import { firstOf, type Law, lawOf } from "../law.js";
import { isNamed, reviewScenarios } from "./reviewCase.js";

/** For reviews with a group whose raters are not named. */
export function unnamedRatersStandInNoTrace(review: CompiledReview): readonly Law[] {
  const unnamed = review.document.groups.filter((group) => !isNamed(group)).map(({ id }) => id);
  if (unnamed.length === 0) return [];
  const statement = "Neither a rater who is to stay unnamed nor an answer of one stands in a trace.";
  return [
    lawOf("unnamedRatersStandInNoTrace", statement, reviewScenarios(review), ({ facts }) => {
      const trace = JSON.stringify(review.evaluate(facts, { trace: "lines" }).trace);
      const own = facts.answers.filter(({ groupId }) => unnamed.includes(groupId));
      return firstOf(own, ({ id, raterId, personId }) => {
        const named = trace.includes(`"${id}"`) || (raterId !== personId && trace.includes(raterId));
        return named
          ? { expected: "a trace without the answer and its rater", found: { id, raterId } }
          : null;
      });
    }),
  ];
}
