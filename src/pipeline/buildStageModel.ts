import type { Result } from "../kernel/issue/index.js";
import { checkStageModel } from "./checkStageModel.js";
import { countDeals } from "./counting/countDeals.js";
import { TOTAL_FIGURES } from "./counting/totalFigures.js";
import { measuresOf } from "./metrics/checkMetrics.js";
import { unitOf } from "./metrics/unitOf.js";
import type { StageModelFunction } from "./stageModelFunction.js";
import type { StageModel } from "./types.js";

/** Compiles a stage model that has passed its schema; `ref` is the JSON pointer of it in the outermost document. */
export function buildStageModel(document: StageModel, ref: string): Result<StageModelFunction> {
  const issues = checkStageModel(document, ref);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: Object.freeze({
      document,
      figures: Object.freeze(figuresOf(document)),
      inputs: Object.freeze(measuresOf(document.metrics ?? [])),
      count: (...[deals, changes, period, faults, trace, extras]: Parameters<StageModelFunction["count"]>) =>
        countDeals(document, ref, { deals, changes, period, faults, trace, ...extras }),
    }),
  };
}

function figuresOf({ metrics = [] }: StageModel): StageModelFunction["figures"] {
  const own = metrics.map((metric) => ({ name: metric.id, unit: unitOf(metric) }));
  return [...own, ...TOTAL_FIGURES].sort((a, b) => (a.name < b.name ? -1 : 1));
}
