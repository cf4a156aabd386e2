import {
  type CompiledStageModel,
  compileStageModel,
  type DealAge,
  type DealHistory,
  type PipelineFacts,
  type PipelineFigure,
  type PipelineResult,
  type StageStay,
} from "attainment/pipeline";
import { stageModelLaws } from "attainment/testing";
import type { Breakage } from "./breakage.js";

export const model = {
  kind: "stageModel",
  id: "sale",
  stages: [
    { id: "contact", kind: "open", requiredFields: ["productId"] },
    {
      id: "offer",
      kind: "open",
      requiredFields: ["amount"],
      exit: [{ id: "agreed", when: { field: "agreed", is: true } }],
    },
    { id: "paused", kind: "onHold" },
    { id: "signed", kind: "won" },
    { id: "service", kind: "postSale" },
    { id: "lost", kind: "lost" },
    { id: "junk", kind: "void" },
  ],
  moves: { reopen: true },
  maxAgeDays: 14,
  ageClock: "creation",
  agePausedBy: ["futureActivity"],
  metrics: [
    { kind: "winRate", id: "rate", minimum: 1 },
    { kind: "winRate", id: "byValue", minimum: 1, definition: "closedValue" },
    { kind: "cycle", id: "cycle", minimum: 1 },
  ],
} as const;

export type Evaluate = CompiledStageModel["evaluate"];

/** A fault in the compiled model. */
export function broken(
  fault: string,
  breakIt: (sound: CompiledStageModel) => Partial<CompiledStageModel>,
): Breakage {
  const sound = compileStageModel(model);
  return { fault, sound: stageModelLaws(model), broken: stageModelLaws({ ...sound, ...breakIt(sound) }) };
}

/** The model with every result changed. */
export function changed(
  change: (result: PipelineResult, facts: PipelineFacts) => PipelineResult,
): (sound: CompiledStageModel) => { readonly evaluate: Evaluate } {
  return (sound) => ({ evaluate: (facts, options) => change(sound.evaluate(facts, options), facts) });
}

/** The model evaluated on other facts than it is handed. */
export function blurred(
  blur: (facts: PipelineFacts) => PipelineFacts,
): (sound: CompiledStageModel) => { readonly evaluate: Evaluate } {
  return (sound) => ({ evaluate: (facts, options) => sound.evaluate(blur(facts), options) });
}

/** The model compiled from other stages. */
export function restaged(change: (id: string) => string): () => { readonly evaluate: Evaluate } {
  const stages = model.stages.map((stage) => ({ ...stage, kind: change(stage.kind) }));
  const { evaluate } = compileStageModel({ ...model, stages });
  return () => ({ evaluate });
}

export const changedFigures = (change: (figure: PipelineFigure, result: PipelineResult) => PipelineFigure) =>
  changed((result) => ({ ...result, metrics: result.metrics.map((each) => change(each, result)) }));

/** The model with every history changed. */
export function changedHistories(
  change: (history: DealHistory) => DealHistory,
): (sound: CompiledStageModel) => Pick<CompiledStageModel, "history"> {
  return (sound) => ({
    history: (facts, options) => {
      const result = sound.history(facts, options);
      return { ...result, histories: result.histories.map(change) };
    },
  });
}

export const changedStays = (change: (stay: StageStay) => StageStay) =>
  changedHistories((history) => ({ ...history, stays: history.stays.map(change) }));

/** The model with every age changed. */
export function changedAges(
  change: (age: DealAge) => DealAge,
): (sound: CompiledStageModel) => Pick<CompiledStageModel, "ages"> {
  return (sound) => ({
    ages: (facts, options) => {
      const result = sound.ages(facts, options);
      return { ...result, deals: result.deals.map(change) };
    },
  });
}
