import {
  compareFractions,
  type Fraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { Figured, FiguredRow } from "./figured.js";
import { lastOpenStage } from "./lastOpenStage.js";
import type { MetricFacts } from "./metricFacts.js";
import { dealsApart, withoutAmount } from "./rowOf.js";
import { stageConversion } from "./stageConversion.js";
import type { LeakMetric } from "./stageTypes.js";
import { amountTerm, constantTerm, countTerm, differenceTerm, sumTerm } from "./term.js";

/** Where deals are lost on the way. */
export function leak(id: string, metric: LeakMetric, minimum: number, facts: MetricFacts): Figured {
  const { definition = "value" } = metric;
  return definition === "rate"
    ? leakRate(id, metric, minimum, facts)
    : leakSum(id, definition, minimum, facts);
}

const ONE_WHOLE = wholeFraction(1);
const NOTHING = wholeFraction(0);

/** One less the conversion, as a whole and of each step. */
function leakRate(id: string, metric: LeakMetric, minimum: number, facts: MetricFacts): Figured {
  const terms = { definition: metric.conversion, cohort: metric.cohort };
  const {
    choices,
    outcome: conversion,
    rows = [],
    ...rest
  } = stageConversion(`${id}.conversion`, terms, minimum, facts);
  const leaks = rows.map(({ skipped: _skipped, ...row }): FiguredRow => {
    const { numerator = NOTHING, denominator = NOTHING, outcome } = row;
    const missed = subtractFractions(denominator, numerator);
    const leaked = typeof outcome === "string" ? outcome : subtractFractions(ONE_WHOLE, outcome);
    return { ...row, numerator: missed, denominator, outcome: leaked };
  });
  const whole = constantTerm(`${id}.whole`, ONE_WHOLE);
  return {
    ...rest,
    choices: ["rate", ...choices],
    outcome: typeof conversion === "string" ? conversion : differenceTerm(id, whole, conversion),
    topId: topOf(leaks),
    rows: leaks,
  };
}

/** What was lost in the period, by the last open stage before. */
function leakSum(id: string, definition: "value" | "count", minimum: number, facts: MetricFacts): Figured {
  const { lost } = facts.book;
  const stages = facts.model.stages.filter(({ kind }) => kind === "open" || kind === "onHold");
  const byStage = new Map(stages.map((stage): [string, PlacedDeal[]] => [stage.id, []]));
  const unknown: PlacedDeal[] = [];
  for (const deal of lost) (byStage.get(lastOpenStage(deal) ?? "") ?? unknown).push(deal);
  const read = definition === "value" ? amountTerm : countTerm;
  const terms = [...byStage].map(([stageId, deals]) => read(`${id}.stage.${stageId}`, deals));
  const sum = sumTerm(id, terms);
  const rows = [...byStage].map(([stageId, deals], index): FiguredRow => {
    const value = terms[index]?.value ?? NOTHING;
    return { id: stageId, sample: deals.length, lost: deals.length, outcome: value };
  });
  const sample = lost.length - unknown.length;
  return {
    choices: [definition],
    sample,
    outcome: sample < minimum ? "insufficient_sample" : sum,
    topId: topOf(rows),
    rows,
    apart: [
      dealsApart("unknownStage", unknown),
      ...(definition === "value" ? [withoutAmount([...byStage.values()].flat())] : []),
    ],
  };
}

/** The row with the largest value above zero; of equal ones the first. */
function topOf(rows: readonly FiguredRow[]): string | undefined {
  let top: { readonly id: string; readonly value: Fraction } | undefined;
  for (const { id, outcome } of rows) {
    if (typeof outcome === "string") continue;
    if (compareFractions(outcome, top?.value ?? NOTHING) > 0) top = { id, value: outcome };
  }
  return top?.id;
}
