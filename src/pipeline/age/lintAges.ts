import { type Issue, quoted } from "../../kernel/issue/index.js";
import { warning } from "../stageModelWarning.js";
import type { StageModel } from "../types.js";
import { limitOf } from "./limitOf.js";
import type { AgeRule } from "./types.js";

/** Clocks and pauses that have no limit to run against. */
export function lintAges(model: StageModel): readonly Issue[] {
  const found = model.stages.flatMap((stage, index) => {
    if (!hasClock(stage) || limitOf(model, stage) !== null) return [];
    const message = `The stage ${quoted(stage.id)} has a clock or a pause, but no limit for an age. Write maxAgeDays, or remove them.`;
    return [warning("pipeline.clock_without_limit", `/stages/${index}`, message, stage)];
  });
  if (!hasClock(model) || model.stages.some((stage) => limitOf(model, stage) !== null)) return found;
  const message =
    "The model has a clock or a pause, but no stage a limit for an age. Write maxAgeDays, or remove them.";
  return [...found, warning("pipeline.clock_without_limit", "", message)];
}

function hasClock({ ageClock, agePausedBy = [] }: AgeRule): boolean {
  return ageClock !== undefined || agePausedBy.length > 0;
}
