import type { Stage, StageModel } from "../types.js";
import type { AgeClock, AgePause } from "./types.js";

/** How old deals may become in a stage. */
export interface AgeLimit {
  readonly maxAgeDays: number;
  readonly clock: AgeClock;
  readonly pausedBy: readonly AgePause[];
}

/** The limit of a stage: its own, or in an open stage that of the model; null where there is none. */
export function limitOf(model: StageModel, stage: Stage): AgeLimit | null {
  const maxAgeDays = stage.maxAgeDays ?? (stage.kind === "open" ? model.maxAgeDays : undefined);
  if (maxAgeDays === undefined) return null;
  return {
    maxAgeDays,
    clock: stage.ageClock ?? model.ageClock ?? "stageEntry",
    pausedBy: stage.agePausedBy ?? model.agePausedBy ?? [],
  };
}
