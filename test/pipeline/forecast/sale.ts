import type { StageModel } from "attainment/pipeline";

/** A stage model with a stage of each kind that forecasts tell apart. */
export const model: StageModel = {
  kind: "stageModel",
  id: "sale",
  stages: [
    { id: "contact", kind: "open", forecastCategory: "pipeline" },
    { id: "offer", kind: "open", probability: "0.6", forecastCategory: "bestCase" },
    { id: "won", kind: "won" },
    { id: "lost", kind: "lost" },
    { id: "void", kind: "void" },
  ],
};
