import type { PipelineMetric } from "../metrics/types.js";

/** The figures that both ready-made sales processes give. */
export const saleMetrics: readonly PipelineMetric[] = [
  { kind: "winRate", id: "winRate", title: "Win rate" },
  { kind: "cycle", id: "cycle", title: "Sales cycle, mean" },
  { kind: "cycle", id: "medianCycle", title: "Sales cycle, median", average: "median" },
  { kind: "velocity", id: "velocity", title: "Sales velocity" },
];
