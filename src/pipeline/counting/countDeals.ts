import { addDays, type Period } from "../../kernel/calendar/index.js";
import { type Fraction, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { oneCurrency } from "../facts/oneCurrency.js";
import { readChanges } from "../facts/readChanges.js";
import { readDeals } from "../facts/readDeals.js";
import { historyOf } from "../history/historyOf.js";
import { reversedWins } from "../history/reversedWins.js";
import { expectedCloses } from "../metrics/expectedCloses.js";
import { figureOf } from "../metrics/figureOf.js";
import { figureResult } from "../metrics/figureResult.js";
import { holdsOf } from "../metrics/holdsOf.js";
import type { MetricFacts } from "../metrics/metricFacts.js";
import { readFieldChanges } from "../metrics/readFieldChanges.js";
import { sumTerm } from "../metrics/term.js";
import type { CountedPipeline, GivenRecords, PipelineExtras } from "../stageModelFunction.js";
import type { PipelineResult, StageModel } from "../types.js";
import { bookOf, isCounted } from "./bookOf.js";
import { meaningsOf } from "./meaningOf.js";
import { standingOf } from "./standingOf.js";
import { type MeaningCount, type Totals, totalsOf } from "./totalsOf.js";
import { type MetricFigure, tracePipeline } from "./tracePipeline.js";
import { warningsOf } from "./warnings.js";

/** What is counted, and where faults and the trace go. */
export interface Counting extends PipelineExtras {
  readonly deals: GivenRecords;
  readonly changes: GivenRecords | null;
  readonly period: Period;
  readonly faults: Faults;
  readonly trace: Tracer | undefined;
}

/** Counts deals by what their stages mean, and computes the figures of the document. */
export function countDeals(model: StageModel, ref: string, counting: Counting): CountedPipeline {
  const { period, faults, trace } = counting;
  const asOf = counting.asOf ?? addDays(period.to, -1);
  const seen = { ...period, to: addDays(asOf, 1) };
  const meaningOfStage = meaningsOf(model);
  const deals = oneCurrency(readDeals(counting.deals, faults), (deal) => isCounted(deal, seen), faults);
  const changes = readChanges(counting.changes, deals, faults);
  const closeChanges = readFieldChanges(counting.fieldChanges ?? null, deals, faults);
  const book = bookOf(deals.sound, changes, seen, meaningOfStage, model.firstStay);
  const id = `pipeline.${model.id}`;
  const totals = totalsOf(model, book.deals, id, ref);
  const facts: MetricFacts = {
    ...{ model, book, period, seen, asOf },
    deals: deals.sound,
    expected: expectedCloses(deals.sound, closeChanges),
    meaningBefore: (dealId, day) => {
      const deal = deals.sound.get(dealId);
      if (deal === undefined) return "unmapped";
      const own = changes.get(dealId) ?? [];
      return standingOf(historyOf(deal, own, day, meaningOfStage, model.firstStay)).meaning;
    },
    holds: holdsOf(counting.deals),
    measures: counting.measures ?? new Map(),
  };
  const metrics = (model.metrics ?? []).map((metric, index): MetricFigure => {
    const metricId = `${id}.${metric.id}`;
    const figured = figureOf(metric, metricId, facts);
    return { metric, id: metricId, ref: `${ref}/metrics/${index}`, figured };
  });
  if (trace !== undefined) tracePipeline(trace, model, { id, ref }, totals, metrics);
  const issues = warningsOf(book.deals, changes, meaningOfStage);
  const reversed = reversedWins(book.deals, seen);
  const told = { period: period.id, asOf, issues, reversedWins: reversed };
  return { result: resultOf(model, told, totals, metrics), figures: figuresOf(totals, metrics) };
}

function resultOf(
  model: StageModel,
  told: Pick<PipelineResult, "period" | "asOf" | "issues" | "reversedWins">,
  { stages, meanings }: Totals,
  metrics: readonly MetricFigure[],
): PipelineResult {
  const everything = sumTerm(
    "all",
    meanings.map(({ amount }) => amount),
  );
  return {
    value: textOf(meanings.find(({ meaning }) => meaning === "open")),
    issues: told.issues,
    modelId: model.id,
    period: told.period,
    asOf: told.asOf,
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
    metrics: metrics.map(({ metric, figured }) => figureResult(metric, figured)),
    reversedWins: told.reversedWins,
  };
}

function textOf(counted: Pick<MeaningCount, "amount"> | undefined): string {
  return counted === undefined ? "0" : formatFraction(counted.amount.value);
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
