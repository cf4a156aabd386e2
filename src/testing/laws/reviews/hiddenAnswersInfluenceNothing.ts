import fc from "fast-check";
import type { TraceNode } from "../../../kernel/index.js";
import type { CompiledReview, ReviewFacts, ReviewResult } from "../../../reviews/index.js";
import { minimumOf } from "../../arbitraries/reviews/minimumOf.js";
import { ratingsOn } from "../../arbitraries/reviews/ratingsOn.js";
import { reviewFacts } from "../../arbitraries/reviews/reviewFacts.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { hidingOf } from "./reviewCase.js";

type HidingScenario = {
  readonly facts: ReviewFacts;
  /** What hidden raters might have answered instead, in turn. */
  readonly others: readonly string[];
};

/** For reviews with a group that can be hidden. */
export function hiddenAnswersInfluenceNothing(review: CompiledReview): readonly Law[] {
  const { groups, ratings } = review.document;
  if (groups.every((group) => minimumOf(group) < 2)) return [];
  const scenarios = fc.record<HidingScenario>({
    facts: reviewFacts(review.document),
    others: fc.array(ratingsOn(ratings), { minLength: 5, maxLength: 5 }),
  });
  const statement =
    "What too few raters answered changes no number and no word, neither of the result nor of its trace.";
  return [
    lawOf(
      "hiddenAnswersInfluenceNothing",
      statement,
      scenarios,
      (scenario) => changed(review, scenario) ?? removed(review, scenario),
    ),
  ];
}

/** Other ratings in their place leave everything as it is, to the byte. */
function changed(review: CompiledReview, { facts, others }: HidingScenario): Finding | null {
  const { isHidden } = hidingOf(review, facts);
  const answers = facts.answers.map((answer, index) =>
    answer.rating !== null && isHidden(answer)
      ? { ...answer, rating: others[index % others.length] ?? answer.rating }
      : answer,
  );
  const trace = true;
  return difference(review.evaluate(facts, { trace }), review.evaluate({ ...facts, answers }, { trace }), {
    answers,
  });
}

/** Without their answers, everything but what is said of the hidden groups themselves stays as it is. */
function removed(review: CompiledReview, { facts }: HidingScenario): Finding | null {
  if (review.document.belowMinimum === "refuse") return null;
  const { groupIds } = hidingOf(review, facts);
  const answers = facts.answers.filter(({ groupId }) => !groupIds.includes(groupId));
  const trace = true;
  return difference(
    without(groupIds, review.evaluate(facts, { trace })),
    without(groupIds, review.evaluate({ ...facts, answers }, { trace })),
    { answers },
  );
}

/** A result without these groups; the trace without their nodes, which are children of the score. */
function without(groupIds: readonly string[], { groups, trace, ...rest }: ReviewResult): unknown {
  const places = groups.map(({ id }) => groupIds.includes(id));
  const shown = (node: TraceNode): unknown => ({
    ...node,
    children: node.children.filter((_, index) => places[index] !== true),
  });
  return {
    ...rest,
    groups: groups.filter(({ id }) => !groupIds.includes(id)),
    trace: trace && { ...trace, children: trace.children.map(shown) },
  };
}
