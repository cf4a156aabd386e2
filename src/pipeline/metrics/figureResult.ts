import { formatFraction, fractionText } from "../../kernel/decimal/index.js";
import type { Figured, FiguredApart, FiguredRow } from "./figured.js";
import type { PipelineApart, PipelineFigure, PipelineFigureRow } from "./figureTypes.js";
import type { PipelineMetric } from "./types.js";
import { unitOf } from "./unitOf.js";
import { wordOf } from "./wordOf.js";

/** Writes out a figure. */
export function figureResult(metric: PipelineMetric, figured: Figured): PipelineFigure {
  const { outcome, choices, sample, topId, rows, apart = [] } = figured;
  const aside = apart.filter(({ count }) => count > 0).map(apartResult);
  return {
    id: metric.id,
    kind: metric.kind,
    ...(metric.title === undefined ? {} : { title: metric.title }),
    unit: unitOf(metric),
    definition: wordOf(...choices),
    sample,
    ...(typeof outcome === "string"
      ? { value: null, reason: outcome }
      : { value: formatFraction(outcome.value) }),
    ...(topId === undefined ? {} : { topId }),
    ...(rows === undefined ? {} : { rows: rows.map(rowResult) }),
    ...(aside.length === 0 ? {} : { apart: aside }),
  };
}

function rowResult({ outcome, numerator, denominator, sittingDays, ...head }: FiguredRow): PipelineFigureRow {
  return {
    ...head,
    numerator: fractionText(numerator ?? null),
    denominator: fractionText(denominator ?? null),
    ...(typeof outcome === "string" ? { value: null, reason: outcome } : { value: formatFraction(outcome) }),
    ...(sittingDays === undefined ? {} : { sittingDays: fractionText(sittingDays) }),
  };
}

function apartResult({ id, count, amount }: FiguredApart): PipelineApart {
  return { id, count, ...(amount === undefined ? {} : { amount: formatFraction(amount) }) };
}
