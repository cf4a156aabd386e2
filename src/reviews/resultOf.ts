import type { Period } from "../kernel/calendar/index.js";
import {
  divideFractions,
  type Fraction,
  formatFixed,
  formatFraction,
  fractionOf,
  roundFraction,
  ZERO,
} from "../kernel/decimal/index.js";
import type { GroupOutcome } from "./aggregation/aggregateGroup.js";
import type { Known } from "./aggregation/known.js";
import type { OverallMean, Score } from "./aggregation/scoreOf.js";
import type { BuiltReview, Named } from "./builtReview.js";
import { commentsOf } from "./detail/commentsOf.js";
import { deviationOf } from "./detail/deviationOf.js";
import type { Found } from "./found.js";
import { gapsOf } from "./gaps/gapsOf.js";
import type { ReviewedPerson } from "./reviewFunction.js";
import type { ReviewMean, ReviewResult } from "./types.js";

/** Writes a result down. Every mean is rounded once, from its exact value. */
export function resultOf(
  review: BuiltReview,
  found: Found,
  personId: string,
  period: Period,
): ReviewedPerson {
  const { rounding, competencies, document, gaps } = review;
  const { groups, score } = found;
  const { mean, reason } = score;
  const round = (value: Fraction | null) =>
    value === null ? null : fractionOf(roundFraction(value, rounding));
  const overall = competencies.map((named, index) =>
    publishedMean(review, named, score.competencies[index] ?? NOTHING),
  );
  const result: ReviewResult = {
    reviewId: document.id,
    period: period.id,
    personId,
    value: textOf(review, mean.value),
    ...(reason === null ? {} : { reason }),
    groups: groups.map((outcome, index) => groupResult(review, found, outcome, weightOf(score, index))),
    competencies: overall,
    ...(gaps === null ? {} : { gaps: gapsOf(review, gaps, groups, score) }),
    issues: [],
  };
  return {
    result,
    score: round(mean.value),
    competencies: new Map(
      competencies.map(({ id }, index) => [id, round(score.competencies[index]?.value ?? null)]),
    ),
  };
}

const NOTHING: Known = { value: null, reason: "no_answers" };

function groupResult(
  review: BuiltReview,
  found: Found,
  outcome: GroupOutcome,
  weight: string,
): ReviewResult["groups"][number] {
  const { group, value, raters, competencies, items } = outcome;
  const named = review.competencies.flatMap((competency) => competency.items);
  return {
    ...publishedMean(review, group, value),
    kind: group.kind,
    weight,
    raters,
    competencies: review.competencies.map((each, index) =>
      publishedMean(review, each, competencies[index] ?? NOTHING),
    ),
    items: named.map((item, index) => ({
      ...publishedMean(review, item, items[index] ?? NOTHING),
      raters: countOf(items[index] ?? NOTHING, outcome.cells[index] ?? []),
      ...deviationOf(review, group, item.id, outcome.cells[index] ?? [], found.told),
    })),
    ...commentsOf(review, outcome, found),
  };
}

/** How many rated an item: nobody, or how many a mean that is shown stands on. */
function countOf(mean: Known, ballots: GroupOutcome["cells"][number]): number | null {
  if (mean.value !== null) return ballots.length;
  return mean.reason === "no_answers" ? 0 : null;
}

function publishedMean(review: BuiltReview, { id, title }: Named, mean: OverallMean): ReviewMean {
  return {
    id,
    ...(title === undefined ? {} : { title }),
    value: textOf(review, mean.value),
    ...(mean.value === null ? { reason: mean.reason } : {}),
  };
}

/** The share of the score after the policies; where there is no score, nothing has a share of it. */
function weightOf({ mean }: Score, index: number): string {
  const weight = fractionOf(mean.weights[index] ?? ZERO);
  return mean.value === null ? "0" : formatFraction(divideFractions(weight, fractionOf(mean.sum)));
}

function textOf({ rounding }: BuiltReview, value: Fraction | null): string | null {
  return value === null ? null : formatFixed(roundFraction(value, rounding), rounding.places);
}
