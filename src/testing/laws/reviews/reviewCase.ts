import type fc from "fast-check";
import type { Answer } from "../../../records/index.js";
import type { CompiledReview, RaterGroup, ReviewFacts, ReviewResult } from "../../../reviews/index.js";
import { minimumOf } from "../../arbitraries/reviews/minimumOf.js";
import { reviewFacts } from "../../arbitraries/reviews/reviewFacts.js";

/** What most laws of reviews are tried on. */
export type ReviewScenario = { readonly facts: ReviewFacts };

export function reviewScenarios(review: CompiledReview): fc.Arbitrary<ReviewScenario> {
  return reviewFacts(review.document).map((facts) => ({ facts }));
}

/** What may be told by the answers alone: who is hidden is not asked of the review that is under test. */
export interface Hiding {
  /** Whether an answer is on an item that too few raters of its group observed. */
  isHidden(answer: Answer): boolean;
  /** The groups of which nothing may be shown: every item that somebody observed is hidden. */
  readonly groupIds: readonly string[];
}

export function hidingOf({ document }: CompiledReview, { answers }: ReviewFacts): Hiding {
  const observed = answers.filter(({ rating }) => rating !== null);
  const counts = new Map<string, number>();
  for (const answer of observed) counts.set(cellOf(answer), (counts.get(cellOf(answer)) ?? 0) + 1);
  const isHidden = (answer: Answer): boolean => {
    const group = document.groups.find(({ id }) => id === answer.groupId);
    const seen = counts.get(cellOf(answer)) ?? 0;
    return group !== undefined && seen > 0 && seen < minimumOf(group);
  };
  const groupIds = document.groups.flatMap(({ id }) => {
    const own = observed.filter(({ groupId }) => groupId === id);
    return own.length > 0 && own.every(isHidden) ? [id] : [];
  });
  return { isHidden, groupIds };
}

/** Where an answer stands: what one group says on one item. */
export function cellOf({ groupId, itemId }: Answer): string {
  return JSON.stringify([groupId, itemId]);
}

/** Whether single raters of the group are known anyway. */
export function isNamed(group: RaterGroup): boolean {
  return (group.kind === "self" || group.kind === "manager") && minimumOf(group) < 2;
}

/** Means of a result, without counts and weights: every one, or those that stand on all ratings that count. */
export function meansOf({ value, groups, competencies }: ReviewResult, which: "all" | "whole"): unknown {
  if (which === "whole") return { value, groups: groups.map((group) => [group.id, group.value]) };
  return {
    value,
    groups: groups.map((group) => ({
      id: group.id,
      value: group.value,
      competencies: group.competencies,
      items: group.items,
    })),
    competencies,
  };
}
