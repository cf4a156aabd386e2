import { add } from "attainment/kernel";
import {
  type CompiledStageModel,
  compileStageModel,
  type PipelineFacts,
  type PipelineFigure,
} from "attainment/pipeline";
import { type StageModelLawId, stageModelLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";
import { model } from "./brokenStageModel.js";

const measured = {
  ...model,
  metrics: [
    { kind: "stageConversion", id: "conversion", cohort: "all", minimum: 0 },
    { kind: "timeInStage", id: "time", minimum: 0 },
    { kind: "leak", id: "leak" },
    { kind: "ageing", id: "age", since: "creation" },
    { kind: "conformance", id: "conformance", of: "moves", minimum: 0 },
    { kind: "winLoss", id: "products", by: "product", minimum: 0 },
    { kind: "velocity", id: "velocity", minimum: 0 },
    { kind: "coverage", id: "coverage", quota: { measure: "quota" } },
  ],
} as const;

/** A fault in what the model evaluates. */
function broken(
  fault: string,
  breakIt: (sound: CompiledStageModel) => CompiledStageModel["evaluate"],
): Breakage {
  const sound = compileStageModel(measured);
  const evaluate = breakIt(sound);
  return { fault, sound: stageModelLaws(measured), broken: stageModelLaws({ ...sound, evaluate }) };
}

/** A fault in one of its figures. */
function brokenFigure(
  fault: string,
  id: string,
  change: (figure: PipelineFigure) => PipelineFigure,
): Breakage {
  return broken(fault, (sound) => (facts, options) => {
    const result = sound.evaluate(facts, options);
    return { ...result, metrics: result.metrics.map((each) => (each.id === id ? change(each) : each)) };
  });
}

/** The rows of a figure with one of them changed, if there are any. */
function firstRow(
  figure: PipelineFigure,
  change: (row: NonNullable<PipelineFigure["rows"]>[number]) => NonNullable<PipelineFigure["rows"]>[number],
): PipelineFigure {
  const { rows = [] } = figure;
  return { ...figure, rows: rows.map((row, index) => (index === 0 ? change(row) : row)) };
}

function withFacts(fault: string, blur: (facts: PipelineFacts) => PipelineFacts): Breakage {
  return broken(fault, (sound) => (facts, options) => sound.evaluate(blur(facts), options));
}

/** For each law of metrics, faults that it has to find. */
export const stageMetricBreakages: Readonly<
  Record<
    Extract<StageModelLawId, "conversionsAreRatios" | "tablesAddUp" | "moneyScales">,
    readonly Breakage[]
  >
> = {
  conversionsAreRatios: [
    brokenFigure("arrivals that skipped the stage counted as passed", "conversion", (figure) =>
      firstRow(figure, (row) => ({ ...row, numerator: add(row.numerator ?? "0", row.skipped ?? 0) })),
    ),
    brokenFigure("a percentage", "conversion", (figure) =>
      figure.value === null || figure.value === "0" ? figure : { ...figure, value: add(figure.value, "1") },
    ),
    brokenFigure("a step without a reason", "conversion", (figure) =>
      firstRow(figure, ({ reason: _reason, ...row }) => row),
    ),
  ],
  tablesAddUp: [
    brokenFigure("losses of the first stage left out", "leak", (figure) => ({
      ...figure,
      rows: (figure.rows ?? []).slice(1),
    })),
    brokenFigure("a bucket that does not hold its last day", "age", (figure) =>
      firstRow(figure, (row) => ({ ...row, numerator: add(row.numerator ?? "0", "1") })),
    ),
    brokenFigure("moves of one kind not told", "conformance", (figure) => ({
      ...figure,
      rows: (figure.rows ?? []).filter(({ id }) => id !== "back"),
    })),
    brokenFigure("a product not told", "products", (figure) => ({
      ...figure,
      rows: (figure.rows ?? []).slice(1),
    })),
    brokenFigure("stays of the first stage not told", "time", (figure) => ({
      ...figure,
      rows: (figure.rows ?? []).slice(1),
    })),
  ],
  moneyScales: [
    withFacts("amounts cut to whole hundreds", (facts) => ({
      ...facts,
      deals: facts.deals.map((deal) =>
        typeof deal.amount === "string"
          ? { ...deal, amount: deal.amount.replace(/\d\d(\.\d*)?$/, "00") }
          : deal,
      ),
    })),
    withFacts("a quota that stays", (facts) => ({ ...facts, measures: { quota: "1000" } })),
  ],
};
