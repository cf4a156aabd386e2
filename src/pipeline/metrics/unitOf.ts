import type { FigureUnit } from "./figureTypes.js";
import type { PipelineMetric } from "./types.js";

/** The unit of a metric; a velocity is money a day. */
export function unitOf(metric: PipelineMetric): FigureUnit {
  switch (metric.kind) {
    case "velocity":
      return "money";
    case "cycle":
    case "timeInStage":
      return "days";
    case "pushCount":
      return metric.definition === "netDays" ? "days" : "count";
    case "ageing":
      return metric.definition === "overLongestCycle" ? "count" : "days";
    case "leak":
      return metric.definition === "rate" ? "ratio" : metric.definition === "count" ? "count" : "money";
    case "bottleneck":
      return bottleneckUnits[metric.definition ?? "longestTime"];
    default:
      return "ratio";
  }
}

const bottleneckUnits = { longestTime: "days", lowestConversion: "ratio", mostDeals: "count" } as const;
