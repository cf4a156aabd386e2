import { ageing } from "./ageing.js";
import { bottleneck } from "./bottleneck.js";
import { conformance } from "./conformance.js";
import { coverage, forecastCoverage, requiredCoverageFigure } from "./coverage.js";
import { cycle } from "./cycle.js";
import type { Figured } from "./figured.js";
import { leak } from "./leak.js";
import type { MetricFacts } from "./metricFacts.js";
import { pushCount } from "./pushCount.js";
import { slippage } from "./slippage.js";
import { stageConversion } from "./stageConversion.js";
import { timeInStage } from "./timeInStage.js";
import type { PipelineMetric } from "./types.js";
import { velocity } from "./velocity.js";
import { winLoss } from "./winLoss.js";
import { winRate } from "./winRate.js";

/** Cases below which a rate or an average says more about chance than about selling. */
const LEAST = 10;

/** The figure that a metric of the document asks for, with the defaults of what it leaves open. */
export function figureOf(metric: PipelineMetric, id: string, facts: MetricFacts): Figured {
  const { minimum = isPlain(metric) ? 0 : LEAST } = metric;
  switch (metric.kind) {
    case "winRate":
      return winRate(id, metric, minimum, facts);
    case "cycle": {
      const { of = "won", average = "mean" } = metric;
      return cycle(id, { of, average }, minimum, facts.book);
    }
    case "velocity":
      return velocity(id, metric, minimum, facts);
    case "stageConversion":
      return stageConversion(id, metric, minimum, facts);
    case "timeInStage":
      return timeInStage(id, metric, minimum, facts);
    case "coverage":
      return coverage(id, metric, minimum, facts);
    case "requiredCoverage":
      return requiredCoverageFigure(id, metric, minimum, facts);
    case "forecastCoverage":
      return forecastCoverage(id, metric, minimum, facts);
    case "slippage":
      return slippage(id, metric, minimum, facts);
    case "pushCount":
      return pushCount(id, metric, minimum, facts);
    case "leak":
      return leak(id, metric, minimum, facts);
    case "ageing":
      return ageing(id, metric, minimum, facts);
    case "bottleneck":
      return bottleneck(id, metric, minimum, facts);
    case "conformance":
      return conformance(id, metric, minimum, facts);
    case "winLoss":
      return winLoss(id, metric, minimum, facts);
  }
}

/** Is it a sum or a state of today, which needs no sample to be true? */
function isPlain(metric: PipelineMetric): boolean {
  const { kind } = metric;
  if (kind === "leak") return metric.definition !== "rate";
  if (kind === "bottleneck") return metric.definition === "mostDeals";
  return kind === "coverage" || kind === "forecastCoverage" || kind === "pushCount" || kind === "ageing";
}
