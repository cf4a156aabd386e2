import fc from "fast-check";
import type { CompiledReview, ReviewFacts, ReviewResult } from "../../../reviews/index.js";
import { minimumOf } from "../../arbitraries/reviews/minimumOf.js";
import { reviewFacts } from "../../arbitraries/reviews/reviewFacts.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { isNamed } from "./reviewCase.js";

type ReportScenario = {
  readonly facts: ReviewFacts;
  /** How many raters of each group had answered when the first report was made. */
  readonly early: number;
};

/** For reviews with a group whose raters are not named. */
export function laterReportsTellNobodyApart(review: CompiledReview): readonly Law[] {
  if (review.document.groups.every(isNamed)) return [];
  const scenarios = fc.record<ReportScenario>({
    facts: reviewFacts(review.document),
    early: fc.integer({ min: 1, max: 6 }),
  });
  const statement =
    "After a published report no item of unnamed raters is shown on a count that differs by fewer than the minimum.";
  return [
    lawOf("laterReportsTellNobodyApart", statement, scenarios, ({ facts, early }) => {
      const first = review.evaluate({ ...facts, answers: earlyAnswers(facts, early) });
      const second = review.evaluate({ ...facts, published: [first] });
      return firstOf(review.document.groups, (group) =>
        isNamed(group) ? null : told(group.id, minimumOf(group), first, second),
      );
    }),
  ];
}

/** The answers of the first raters of each group. */
function earlyAnswers({ answers }: ReviewFacts, early: number): ReviewFacts["answers"] {
  const raters = new Map<string, Set<string>>();
  for (const { groupId, raterId } of answers)
    raters.set(groupId, (raters.get(groupId) ?? new Set()).add(raterId));
  return answers.filter(({ groupId, raterId }) =>
    [...(raters.get(groupId) ?? [])].sort().slice(0, early).includes(raterId),
  );
}

function told(groupId: string, minimum: number, first: ReviewResult, second: ReviewResult): Finding | null {
  const itemsOf = ({ groups }: ReviewResult) => groups.find(({ id }) => id === groupId)?.items ?? [];
  return firstOf(itemsOf(second), (item) => {
    const before = itemsOf(first).find(({ id }) => id === item.id);
    const counts = [before?.raters ?? 0, item.raters ?? 0] as const;
    if (item.value === null || (before?.value ?? null) === null || counts[0] === counts[1]) return null;
    const differsBy = Math.abs(counts[1] - counts[0]);
    return differsBy >= minimum
      ? null
      : { expected: { differsBy: minimum }, found: { groupId, item, before } };
  });
}
