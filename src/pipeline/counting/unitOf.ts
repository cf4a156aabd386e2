import type { PipelineMetric } from "../types.js";

/** What a figure of the pipeline is measured in. */
export type FigureUnit = "money" | "count" | "ratio" | "days";

const units: Readonly<Record<PipelineMetric["kind"], FigureUnit>> = {
  winRate: "ratio",
  cycle: "days",
  velocity: "money",
};

/** The unit of a metric; a velocity is money a day. */
export function unitOf({ kind }: PipelineMetric): FigureUnit {
  return units[kind];
}
