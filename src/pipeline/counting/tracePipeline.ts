import type { Tracer } from "../../kernel/trace/index.js";
import type { Figured } from "../metrics/figured.js";
import { type TermHead, traceTerm } from "../metrics/traceTerm.js";
import type { PipelineMetric } from "../metrics/types.js";
import { unitOf } from "../metrics/unitOf.js";
import { wordOf } from "../metrics/wordOf.js";
import type { StageModel } from "../types.js";
import type { Totals } from "./totalsOf.js";

/** A metric of the document with what it came to. */
export interface MetricFigure {
  readonly metric: PipelineMetric;
  readonly id: string;
  readonly ref: string;
  readonly figured: Figured;
}

/** Records a pipeline: its totals and figures, of which the open value is the one that it is known by. */
export function tracePipeline(
  trace: Tracer,
  model: StageModel,
  { id, ref }: { readonly id: string; readonly ref: string },
  { meanings }: Totals,
  metrics: readonly MetricFigure[],
): void {
  const mark = trace.mark();
  for (const { amount } of meanings) traceTerm(trace, amount, { ref, unit: "money" });
  for (const each of metrics) traceMetric(trace, each);
  const ids = [...meanings.map(({ amount }) => amount.id), ...metrics.map((each) => each.id)];
  const open = meanings.find(({ meaning }) => meaning === "open")?.amount;
  if (open === undefined) return;
  const params = { chosen: open.id, rejected: ids.filter((each) => each !== open.id) };
  trace.node({ id, kind: "choose", ref, label: model.title, params, value: open.value, unit: "money" }, mark);
}

function traceMetric(trace: Tracer, { metric, id, ref, figured }: MetricFigure): void {
  const { outcome, choices, sample } = figured;
  const params = { definition: wordOf(...choices), choices, sample: String(sample) };
  const head: TermHead = { ref, label: metric.title, unit: unitOf(metric), params };
  if (typeof outcome !== "string") {
    traceTerm(trace, outcome, head);
    return;
  }
  const inputs = [{ id, value: null }];
  trace.node({ ...head, id, kind: "input", inputs, value: null, note: outcome });
}
