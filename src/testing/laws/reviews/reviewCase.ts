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

export function hidingOf(review: CompiledReview, facts: ReviewFacts): Hiding {
  const observed = facts.answers.filter(({ rating }) => rating !== null);
  const { placeOf, minimumIn } = poolsOf(review, observed);
  const pooled = (answer: Answer) => cellOf({ ...answer, groupId: placeOf(answer.groupId) });
  const counts = countsOf(observed.map(pooled));
  const isHidden = (answer: Answer): boolean => {
    const seen = counts.get(pooled(answer)) ?? 0;
    return seen > 0 && seen < minimumIn(placeOf(answer.groupId));
  };
  const groupIds = review.document.groups.flatMap(({ id }) => {
    const own = observed.filter(({ groupId }) => groupId === id);
    return own.length > 0 && own.every(isHidden) ? [id] : [];
  });
  return { isHidden, groupIds };
}

/** Where the ratings of a group count, and from how many raters on they are shown. */
function poolsOf({ document }: CompiledReview, observed: readonly Answer[]) {
  const minimums = new Map(document.groups.map((group) => [group.id, minimumOf(group)]));
  const minimum = (id: string) => minimums.get(id) ?? 1;
  const { belowMinimum } = document;
  if (typeof belowMinimum !== "object") return { placeOf: (id: string) => id, minimumIn: minimum };
  const into = belowMinimum.rollUpInto;
  const counts = countsOf(observed.map(cellOf));
  const small = document.groups.flatMap((group) => {
    const own = observed.filter(({ groupId }) => groupId === group.id);
    const isSmall = own.every((answer) => (counts.get(cellOf(answer)) ?? 0) < minimumOf(group));
    return group.id !== into && own.length > 0 && isSmall ? [group.id] : [];
  });
  return {
    placeOf: (id: string) => (small.includes(id) ? into : id),
    minimumIn: (id: string) => (id === into ? Math.max(minimum(into), ...small.map(minimum)) : minimum(id)),
  };
}

function countsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** Where an answer stands: what one group says on one item. */
export function cellOf({ groupId, itemId }: Pick<Answer, "groupId" | "itemId">): string {
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
      items: group.items.map(({ id, value, reason }) => ({ id, value, reason })),
    })),
    competencies,
  };
}
