import fc from "fast-check";
import type { TraceNode } from "../../../kernel/index.js";
import type { Answer } from "../../../records/index.js";
import type { CompiledReview, ReviewFacts, ReviewResult } from "../../../reviews/index.js";
import { minimumOf } from "../../arbitraries/reviews/minimumOf.js";
import { ratingsOn } from "../../arbitraries/reviews/ratingsOn.js";
import { reviewFacts } from "../../arbitraries/reviews/reviewFacts.js";
import { difference, type Finding, type Law, lawOf } from "../law.js";
import { cellOf, hidingOf } from "./reviewCase.js";

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
    others: fc.array(fc.constantFrom(...ratingsOn(ratings)), { minLength: 5, maxLength: 5 }),
  });
  const statement =
    "What too few raters answered changes no number and no word, neither of the result nor of its trace.";
  return [
    lawOf("hiddenAnswersInfluenceNothing", statement, scenarios, ({ facts, others }) => {
      const hiding = hidingOf(review, facts);
      const hidden = facts.answers.filter((answer) => answer.rating !== null && hiding.isHidden(answer));
      if (hidden.length === 0) return null;
      const trial: Trial = { review, facts, hidden, found: review.evaluate(facts, { trace: true }) };
      return changed(trial, others) ?? fewer(trial) ?? removed(trial, hiding.groupIds);
    }),
  ];
}

/** A review on facts of which some answers are hidden, and what it gives. */
interface Trial {
  readonly review: CompiledReview;
  readonly facts: ReviewFacts;
  readonly hidden: readonly Answer[];
  readonly found: ReviewResult;
}

/** Other ratings in their place leave everything as it is, to the byte. */
function changed({ review, facts, hidden, found }: Trial, others: readonly string[]): Finding | null {
  const answers = facts.answers.map((answer, index) =>
    hidden.includes(answer) ? { ...answer, rating: others[index % others.length] ?? answer.rating } : answer,
  );
  return difference(found, review.evaluate({ ...facts, answers }, { trace: true }), { answers });
}

/** One answer of several to each hidden item leaves everything as it is: their number is not told either. */
function fewer({ review, facts, hidden, found }: Trial): Finding | null {
  const first = new Map([...hidden].reverse().map((answer) => [cellOf(answer), answer]));
  if (first.size === hidden.length) return null;
  const answers = facts.answers.filter(
    (answer) => !hidden.includes(answer) || first.get(cellOf(answer)) === answer,
  );
  return difference(found, review.evaluate({ ...facts, answers }, { trace: true }), { answers });
}

/** Without their answers, everything but what is said of the hidden groups themselves stays as it is. */
function removed({ review, facts, found }: Trial, groupIds: readonly string[]): Finding | null {
  // Under the other policies it is told that there are answers, or they are those of another group.
  const { belowMinimum = "omit" } = review.document;
  if (groupIds.length === 0 || belowMinimum !== "omit") return null;
  const answers = facts.answers.filter(({ groupId }) => !groupIds.includes(groupId));
  const other = review.evaluate({ ...facts, answers }, { trace: true });
  return difference(without(groupIds, found), without(groupIds, other), { answers });
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
