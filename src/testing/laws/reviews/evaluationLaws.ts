import type { CompiledReview } from "../../../reviews/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { reviewScenarios } from "./reviewCase.js";

/** Universal. */
export function tracedEqualsUntraced(review: CompiledReview): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, reviewScenarios(review), ({ facts }) =>
      tracedFinding(review.evaluate(facts), review.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: what is redacted is taken as it is. */
export function traceReplays(review: CompiledReview): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, reviewScenarios(review), ({ facts }) =>
      replayFinding(review.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(review: CompiledReview): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, reviewScenarios(review), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(review.evaluate(facts, options), review.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(review: CompiledReview): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, reviewScenarios(review), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      review.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}
