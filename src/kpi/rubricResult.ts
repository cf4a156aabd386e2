import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionText,
  multiplyFractions,
} from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { amountText } from "../kernel/trace/index.js";
import type { Grade } from "./buildGrading.js";
import type { Group } from "./buildGroups.js";
import type { IndicatorFunction } from "./buildIndicator.js";
import { quotientOf } from "./checkBounds.js";
import { NOTHING } from "./curves/constants.js";
import { flagIncidents } from "./incidents/flagIncidents.js";
import { incidentsResult } from "./incidents/incidentsResult.js";
import type { PersonMeans } from "./meansOf.js";
import type { PersonScoring, Score } from "./personScoring.js";
import type { Rating } from "./rating.js";
import { resultIssues } from "./resultIssues.js";
import type { RubricParts } from "./rubricParts.js";
import { pointsOf } from "./totalOf.js";
import type { IndicatorResult, RubricResult } from "./types.js";

/** Writes out what a person came to. */
export function rubricResult(
  parts: RubricParts,
  { period }: PersonReading,
  { ratings, counted }: PersonScoring,
  means: PersonMeans | null,
  { printed, reason, adjustments }: Score,
  grade: Grade,
): RubricResult {
  const { document, groups } = parts;
  const points = pointsOf(parts);
  const isRated = means !== null && means.value !== null;
  const weightOf = (group: number) => quotientOf(isRated ? means.outer : parts.weighting.outer, group);
  const lines = groups.flatMap((each, group) =>
    each.indicators.map((indicator, index) => {
      const own = (isRated ? means.inner : parts.weighting.inner)[group];
      const share = own === undefined ? NOTHING : quotientOf(own, index);
      const weight = multiplyFractions(weightOf(group), share);
      const ratio = ratings[group]?.[index]?.ratio ?? null;
      const counts = isRated && ratio !== null;
      const contribution = counts ? multiplyFractions(points, multiplyFractions(weight, ratio)) : NOTHING;
      return lineOf(indicator, each, ratings[group]?.[index], weight, contribution);
    }),
  );
  return {
    value: printed === null ? null : amountText(printed.exact, printed.fixed),
    ...(reason === null ? {} : { reason }),
    rubricId: document.id,
    period: period.id,
    grade: grade.grade,
    coefficient: grade.coefficient === null ? null : amountText(grade.coefficient, grade.fixed),
    ...(document.teamCoefficient === undefined
      ? {}
      : { coefficients: { personal: fractionText(grade.personal), team: fractionText(grade.team) } }),
    ...(document.dimensions === undefined
      ? {}
      : {
          dimensions: document.dimensions.map(({ id, title }, group) => ({
            id,
            ...(title === undefined ? {} : { title }),
            ratio: fractionText(means?.inner[group]?.value ?? null),
            weight: formatFraction(weightOf(group)),
          })),
        }),
    indicators: lines,
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...(counted === null ? {} : { incidents: incidentsResult(counted) }),
    issues:
      reason === "too_new"
        ? []
        : [...resultIssues(parts, ratings, printed, grade), ...flagsOf(parts, ratings, counted)],
  };
}

function flagsOf(
  { groups, incidents }: RubricParts,
  ratings: PersonScoring["ratings"],
  counted: PersonScoring["counted"],
): readonly Issue[] {
  if (incidents === null || counted === null) return [];
  const held = groups.flatMap(({ indicators }, group) =>
    indicators.map(({ document: { id, measure } }, index) => ({
      id,
      measure,
      ratio: ratings[group]?.[index]?.ratio ?? null,
    })),
  );
  return flagIncidents(incidents, counted, held);
}

function lineOf(
  { document, target, suggestsBelow }: IndicatorFunction,
  { dimension }: Group,
  rating: Rating | undefined,
  weight: Fraction,
  contribution: Fraction,
): IndicatorResult {
  const { id, title, category, measure, suggests } = document;
  const ratio = rating?.ratio ?? null;
  const isLow = ratio !== null && suggestsBelow !== null && compareFractions(ratio, suggestsBelow) < 0;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(dimension === null ? {} : { dimensionId: dimension.id }),
    ...(category === undefined ? {} : { category }),
    status: rating?.status ?? "missing",
    ...(rating?.reason === undefined ? {} : { reason: rating.reason }),
    measure,
    actual: fractionText(rating?.actual ?? null),
    ...(target === null ? {} : { target: fractionText(rating?.target ?? null) }),
    ratio: fractionText(ratio),
    weight: formatFraction(weight),
    contribution: formatFraction(contribution),
    ...(isLow && suggests !== undefined ? { training: [...suggests.training] } : {}),
  };
}
