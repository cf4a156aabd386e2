import { comparison, decimalIssue, ONE, parseDecimal, ZERO } from "../kernel/decimal/index.js";
import { duplicateIds, type Issue } from "../kernel/issue/index.js";
import { buildGuards } from "../kernel/process/index.js";
import { TOTAL_FIGURES } from "./counting/totalFigures.js";
import { checkMetrics } from "./metrics/checkMetrics.js";
import { checkTransitions, repeatedNames } from "./moves/checkTransitions.js";
import { notARatio } from "./notARatio.js";
import type { Stage, StageModel } from "./types.js";

/** Every fault that keeps a stage model which has passed its schema from being used. */
export function checkStageModel(model: StageModel, ref: string): readonly Issue[] {
  const { stages, metrics = [] } = model;
  // A metric must not go by the name of a total: both are figures.
  const taken = TOTAL_FIGURES.map(({ name }) => name);
  return [
    ...duplicateIds(stages, `${ref}/stages`),
    ...stages.flatMap((stage, index) => checkStage(stage, `${ref}/stages/${index}`)),
    ...checkTransitions(model, ref),
    ...duplicateIds(metrics, `${ref}/metrics`, taken),
    ...checkMetrics(metrics, stages, `${ref}/metrics`),
  ];
}

function checkStage(stage: Stage, ref: string): readonly Issue[] {
  const guards = (["entry", "exit"] as const).flatMap((side) => {
    const built = buildGuards(stage[side] ?? [], `${ref}/${side}`, side);
    return built.ok ? [] : built.issues;
  });
  return [
    ...guards,
    ...repeatedNames(stage.requiredFields, `${ref}/requiredFields`),
    ...duplicateIds(stage.actions ?? [], `${ref}/actions`),
    ...checkProbability(stage, ref),
  ];
}

function checkProbability({ probability }: Stage, ref: string): readonly Issue[] {
  if (probability === undefined) return [];
  const path = `${ref}/probability`;
  const decimal = parseDecimal(probability);
  if (typeof decimal === "string") return [decimalIssue(decimal, probability, path)];
  if (comparison(decimal, ZERO) >= 0 && comparison(decimal, ONE) <= 0) return [];
  return [notARatio(String(probability), path)];
}
