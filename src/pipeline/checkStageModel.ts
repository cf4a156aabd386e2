import { comparison, decimalIssue, ONE, parseDecimal, ZERO } from "../kernel/decimal/index.js";
import { duplicateIds, type Issue, issueOf } from "../kernel/issue/index.js";
import { buildGuards } from "../kernel/process/index.js";
import type { StageModelDocumentCode } from "./codes.js";
import { TOTAL_FIGURES } from "./counting/totalFigures.js";
import type { Stage, StageModel } from "./types.js";

/** Every fault that keeps a stage model which has passed its schema from being used. */
export function checkStageModel({ stages, metrics = [] }: StageModel, ref: string): readonly Issue[] {
  // A metric must not go by the name of a total: both are figures.
  const taken = TOTAL_FIGURES.map(({ name }) => name);
  return [
    ...duplicateIds(stages, `${ref}/stages`),
    ...stages.flatMap((stage, index) => checkStage(stage, `${ref}/stages/${index}`)),
    ...duplicateIds(metrics, `${ref}/metrics`, taken),
  ];
}

function checkStage(stage: Stage, ref: string): readonly Issue[] {
  const guards = (["entry", "exit"] as const).flatMap((side) => {
    const built = buildGuards(stage[side] ?? [], `${ref}/${side}`, side);
    return built.ok ? [] : built.issues;
  });
  const fields = (stage.requiredFields ?? []).map((id) => ({ id }));
  const repeated = duplicateIds(fields, `${ref}/requiredFields`).map((issue) => ({
    ...issue,
    path: issue.path.replace(/\/id$/, ""),
  }));
  return [
    ...guards,
    ...repeated,
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
  const message = `The probability ${probability} is not between 0 and 1. Write a ratio, such as 0.25 for 25 %.`;
  const code: StageModelDocumentCode = "pipeline.probability_out_of_range";
  return [issueOf<StageModelDocumentCode>(code, path, message, { probability: String(probability) })];
}
