import { divideFractions, wholeFraction } from "../../kernel/decimal/index.js";
import { averageOf, middleOf, type Span } from "./averageOf.js";
import type { Figured, FiguredRow, FigureReason } from "./figured.js";
import { kaplanMeier } from "./kaplanMeier.js";
import type { MetricFacts } from "./metricFacts.js";
import { enough, outcomeOf } from "./rowOf.js";
import type { TimeInStageMetric } from "./stageTypes.js";
import { type StageStays, staysByStage } from "./staysByStage.js";
import type { Term } from "./term.js";

/** How a time in stage is told. */
export type TimeTerms = Pick<TimeInStageMetric, "stays" | "average" | "per">;

/** The days that deals stay in the open stages. */
export function timeInStage(id: string, terms: TimeTerms, minimum: number, facts: MetricFacts): Figured {
  const { stays: which = "completed", average = "mean", per = "visit" } = terms;
  const stages = staysByStage(facts, per);
  const all = {
    completed: stages.flatMap(({ completed }) => completed),
    sitting: stages.flatMap(({ sitting }) => sitting),
  };
  return {
    choices: [which, which === "censored" ? "median" : average, per],
    sample: sampleOf(all, terms),
    outcome: timeTerm(id, all, terms, minimum),
    rows: stages.map((stage) => rowOf(stage, terms, minimum)),
    apart: [{ id: "unknownLength", count: stages.reduce((sum, { unknown }) => sum + unknown, 0) }],
  };
}

type Stays = Pick<StageStays, "completed" | "sitting">;

/** The average of stays, or why there is none. */
export function timeTerm(id: string, stays: Stays, terms: TimeTerms, minimum: number): Term | FigureReason {
  const { average = "mean" } = terms;
  const sample = sampleOf(stays, terms);
  if (sample === 0) return "no_stays";
  if (terms.stays !== "censored") return enough(averageOf(id, average, stays.completed), sample, minimum);
  const middle = kaplanMeier(stays.completed, stays.sitting);
  return enough(middle === null ? "median_not_reached" : middleOf(id, middle), sample, minimum);
}

/** How many stays a time stands on. */
export function sampleOf({ completed, sitting }: Stays, { stays }: TimeTerms): number {
  return completed.length + (stays === "censored" ? sitting.length : 0);
}

function rowOf(stage: StageStays, terms: TimeTerms, minimum: number): FiguredRow {
  const { id, completed, sitting } = stage;
  const isMean = terms.stays !== "censored" && (terms.average ?? "mean") === "mean";
  const sums = { numerator: daysOf(completed), denominator: wholeFraction(completed.length) };
  return {
    id,
    sample: sampleOf(stage, terms),
    ...(isMean ? sums : {}),
    outcome: outcomeOf(timeTerm(id, stage, terms, minimum)),
    sitting: sitting.length,
    sittingDays:
      sitting.length === 0 ? null : divideFractions(daysOf(sitting), wholeFraction(sitting.length)),
  };
}

function daysOf(spans: readonly Span[]) {
  return wholeFraction(spans.reduce((sum, { days }) => sum + days, 0));
}
