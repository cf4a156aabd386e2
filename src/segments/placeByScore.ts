import type { Readings } from "../kernel/condition/index.js";
import {
  divideFractions,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  roundFraction,
  ZERO,
} from "../kernel/decimal/index.js";
import { type Settled, settle } from "../kernel/hysteresis/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { amountText, type RawAmount, type Tracer } from "../kernel/trace/index.js";
import { contributionOf, type Mean, meanOf } from "../kernel/weighting/index.js";
import { clipToScale } from "./grading/clipToScale.js";
import { knownPrevious } from "./knownPrevious.js";
import { onScale } from "./ruleCoverage/fieldScales.js";
import { type ItemScore, scoreItem } from "./scoreItem.js";
import type { Scoring } from "./scoring.js";
import { traceGrade } from "./traceGrade.js";
import type { SegmentResult } from "./types.js";
import { withNumbers } from "./withNumbers.js";

/** Scores a customer and finds the grade. */
export function placeByScore(
  scoring: Scoring,
  customerId: string,
  readings: Readings,
  previous: string | null,
  trace: Tracer | undefined,
): SegmentResult {
  const { document, segmentIds } = scoring;
  const before = knownPrevious(segmentIds, previous);
  const issues: Issue[] = [...before.issues];
  const mark = trace?.mark() ?? 0;
  const known = onScale(scoring.scales, clipToScale(scoring, readings, issues), issues);
  const numbers = withNumbers(scoring.numbers, known, issues);
  const items = scoring.items.map((item) => scoreItem(item, document.id, numbers, trace));
  const mean = takeMean(scoring, items, mark, trace);
  const score = scoreOf(scoring, mean);
  const settled = score === null ? null : settle(scoring.bounds, score.exact, before.place, scoring.margins);
  if (trace !== undefined) traceGrade(trace, scoring, { mean, score, settled, before: before.place }, mark);
  return {
    ...gradeOf(scoring, settled, mean),
    issues,
    segmentationId: document.id,
    customerId,
    score: score === null ? null : amountText(score.exact, score.fixed),
    items: printed(scoring, items, mean),
    service: serviceOf(scoring, settled),
    previous,
    ...(settled?.isHeld === true ? { heldFrom: segmentIds[settled.natural] ?? "" } : {}),
  };
}

function takeMean(
  { document, ref, weights, missing }: Scoring,
  items: readonly ItemScore[],
  mark: number,
  trace: Tracer | undefined,
): Mean {
  const ratios = items.map(({ ratio }) => ratio);
  if (trace === undefined) return meanOf(weights, ratios, missing);
  const id = `${document.id}.mean`;
  return meanOf(weights, ratios, missing, { trace, mark, id, ref: `${ref}/score` });
}

function scoreOf({ outOf, rounding }: Scoring, { value }: Mean): Required<RawAmount> | null {
  if (value === null) return null;
  const exact = fractionOf(roundFraction(multiplyFractions(outOf, value), rounding));
  return { exact, fixed: rounding.places };
}

function gradeOf({ segmentIds }: Scoring, settled: Settled | null, mean: Mean) {
  return settled === null
    ? { value: null, reason: mean.reason ?? "missing_value" }
    : { value: segmentIds[settled.index] ?? null };
}

function serviceOf({ document }: Scoring, settled: Settled | null): SegmentResult["service"] {
  const service = settled === null ? undefined : document.grades[settled.index]?.service;
  return service === undefined ? null : { ...service };
}

function printed(
  { outOf, items }: Scoring,
  scores: readonly ItemScore[],
  mean: Mean,
): NonNullable<SegmentResult["items"]> {
  const sum = fractionOf(mean.sum);
  return items.map(({ item }, index) => {
    const { actual, ratio } = scores[index] ?? { actual: null, ratio: null };
    const contribution = multiplyFractions(outOf, contributionOf(mean, index, ratio));
    return {
      id: item.id,
      actual: fractionText(actual),
      ratio: fractionText(ratio),
      weight: formatFraction(divideFractions(fractionOf(mean.weights[index] ?? ZERO), sum)),
      contribution: formatFraction(contribution),
    };
  });
}
