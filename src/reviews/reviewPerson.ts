import type { Period } from "../kernel/calendar/index.js";
import { fractionOf, roundFraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { aggregateGroup } from "./aggregation/aggregateGroup.js";
import { type Score, scoreOf } from "./aggregation/scoreOf.js";
import type { PlacedAnswer } from "./answers/clashes.js";
import type { BuiltReview } from "./builtReview.js";
import { resultOf } from "./resultOf.js";
import type { ReviewedPerson } from "./reviewFunction.js";

/** Aggregates sound answers about one person. Into a trace it records one node, the score as it is printed. */
export function reviewPerson(
  review: BuiltReview,
  answers: readonly PlacedAnswer[],
  personId: string,
  period: Period,
  trace: Tracer | undefined,
): ReviewedPerson {
  const mark = trace?.mark() ?? 0;
  const groups = review.groups.map((group) => aggregateGroup(review, group, answers, trace));
  const score = scoreOf(review, groups, trace, mark);
  recordScore(review, score, trace, mark);
  return resultOf(review, groups, score, personId, period);
}

/** The outermost node: the score as it is printed. */
function recordScore(
  { document, ref, rounding }: BuiltReview,
  { mean, reason }: Score,
  trace: Tracer | undefined,
  mark: number,
): void {
  const value = mean.value && {
    exact: fractionOf(roundFraction(mean.value, rounding)),
    fixed: rounding.places,
  };
  trace?.node(
    {
      id: document.id,
      kind: "round",
      ref: document.rounding === undefined ? ref : `${ref}/rounding`,
      label: document.title,
      value,
      rounding,
      note: reason ?? undefined,
    },
    mark,
  );
}
