import type { Period } from "../kernel/calendar/index.js";
import { fractionOf, roundFraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { aggregateGroup, type GroupOutcome, without } from "./aggregation/aggregateGroup.js";
import type { Hidden } from "./aggregation/known.js";
import { type Pool, poolsOf } from "./aggregation/pools.js";
import { hiddenReason, type Score, scoreOf } from "./aggregation/scoreOf.js";
import type { ReadAnswers } from "./answers/readAnswers.js";
import type { BuiltReview } from "./builtReview.js";
import type { Told } from "./published/told.js";
import { resultOf } from "./resultOf.js";
import type { ReviewedPerson } from "./reviewFunction.js";

/** Aggregates sound answers about one person. Into a trace it records one node, the score as it is printed. */
export function reviewPerson(
  review: BuiltReview,
  { answers, notices }: ReadAnswers,
  told: Told,
  personId: string,
  period: Period,
  trace: Tracer | undefined,
): ReviewedPerson {
  const mark = trace?.mark() ?? 0;
  const pools = poolsOf(review, answers, told);
  const refused = refusedBecause(review, pools, told);
  const groups = pools.map(
    (pool): GroupOutcome =>
      refused === null
        ? aggregateGroup(review, pool, told, trace)
        : without(review, pool.group, "report_refused", trace),
  );
  const score = scoreOf(review, groups, refused, trace, mark);
  recordScore(review, score, trace, mark);
  const done = resultOf(review, { groups, score, answers, told, pools }, personId, period);
  return { ...done, result: { ...done.result, issues: notices } };
}

/** Why there may be no report at all; null where there may be one. */
function refusedBecause(review: BuiltReview, pools: readonly Pool[], told: Told): Hidden | null {
  const { belowMinimum, document } = review;
  const refusesRepeats = document.repeated === "refuse" && told.length > 0;
  if (belowMinimum.kind !== "refuse" && !refusesRepeats) return null;
  const groups = pools.map((pool) => aggregateGroup(review, pool, told));
  const parts = groups.flatMap(({ value, items }) => [value, ...items]);
  if (refusesRepeats && parts.some((part) => part.value === null && part.reason === "held_back"))
    return "held_back";
  return belowMinimum.kind === "refuse" ? hiddenReason(groups, review.groupWeights) : null;
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
