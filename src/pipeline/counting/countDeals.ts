import type { Period } from "../../kernel/calendar/index.js";
import { type Fraction, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { oneCurrency } from "../facts/oneCurrency.js";
import { readChanges } from "../facts/readChanges.js";
import { readDeals } from "../facts/readDeals.js";
import { figureOf } from "../metrics/figureOf.js";
import { sumTerm } from "../metrics/term.js";
import type { CountedPipeline, GivenRecords } from "../stageModelFunction.js";
import type { PipelineFigure, PipelineResult, StageModel } from "../types.js";
import { bookOf, isCounted } from "./bookOf.js";
import { type Meaning, meaningOf } from "./meaningOf.js";
import { type MeaningCount, type Totals, totalsOf } from "./totalsOf.js";
import { type MetricFigure, tracePipeline } from "./tracePipeline.js";
import { warningsOf } from "./warnings.js";

/** What is counted, and where faults and the trace go. */
export interface Counting {
  readonly deals: GivenRecords;
  readonly changes: GivenRecords | null;
  readonly period: Period;
  readonly faults: Faults;
  readonly trace: Tracer | undefined;
}

/** Counts deals by what their stages mean, and computes the figures of the document. */
export function countDeals(model: StageModel, ref: string, counting: Counting): CountedPipeline {
  const { period, faults, trace } = counting;
  const kinds = new Map(model.stages.map((stage) => [stage.id, stage.kind]));
  const meaningOfStage = (stageId: string | null): Meaning =>
    meaningOf(stageId === null ? undefined : kinds.get(stageId));
  const deals = oneCurrency(readDeals(counting.deals, faults), (deal) => isCounted(deal, period), faults);
  const changes = readChanges(counting.changes, deals, faults);
  const book = bookOf(deals.sound, changes, period, meaningOfStage);
  const id = `pipeline.${model.id}`;
  const totals = totalsOf(model, book.deals, id, ref);
  const metrics = (model.metrics ?? []).map((metric, index): MetricFigure => {
    const metricId = `${id}.${metric.id}`;
    return {
      metric,
      id: metricId,
      ref: `${ref}/metrics/${index}`,
      figured: figureOf(metric, metricId, book),
    };
  });
  if (trace !== undefined) tracePipeline(trace, model, { id, ref }, totals, metrics);
  const issues = warningsOf(book.deals, changes, counting.deals.path, meaningOfStage);
  return { result: resultOf(model, period, totals, metrics, issues), figures: figuresOf(totals, metrics) };
}

function resultOf(
  model: StageModel,
  period: Period,
  { stages, meanings }: Totals,
  metrics: readonly MetricFigure[],
  issues: PipelineResult["issues"],
): PipelineResult {
  const everything = sumTerm(
    "all",
    meanings.map(({ amount }) => amount),
  );
  return {
    value: textOf(meanings.find(({ meaning }) => meaning === "open")),
    issues,
    modelId: model.id,
    period: period.id,
    all: {
      count: meanings.reduce((count, { deals }) => count + deals.length, 0),
      amount: formatFraction(everything.value),
    },
    totals: meanings.map((each) => ({
      id: each.meaning,
      count: each.deals.length,
      amount: textOf(each),
      withoutAmount: each.deals.filter(({ amount }) => amount === null).length,
    })),
    stages: model.stages.map(({ id, kind }, index) => {
      const counted = stages[index];
      return { id, kind, count: counted?.deals.length ?? 0, amount: textOf(counted) };
    }),
    metrics: metrics.map(figureResult),
  };
}

function textOf(counted: Pick<MeaningCount, "amount"> | undefined): string {
  return counted === undefined ? "0" : formatFraction(counted.amount.value);
}

function figureResult({ metric, figured }: MetricFigure): PipelineFigure {
  const { outcome, definition, sample } = figured;
  return {
    id: metric.id,
    kind: metric.kind,
    ...(metric.title === undefined ? {} : { title: metric.title }),
    definition,
    sample,
    ...(typeof outcome === "string"
      ? { value: null, reason: outcome }
      : { value: formatFraction(outcome.value) }),
  };
}

function figuresOf({ meanings }: Totals, metrics: readonly MetricFigure[]): CountedPipeline["figures"] {
  const figures = new Map<string, Fraction | null>();
  for (const { metric, figured } of metrics)
    figures.set(metric.id, typeof figured.outcome === "string" ? null : figured.outcome.value);
  for (const { meaning, deals, amount } of meanings) {
    figures.set(`${meaning}.count`, wholeFraction(deals.length));
    figures.set(`${meaning}.amount`, amount.value);
  }
  return figures;
}
