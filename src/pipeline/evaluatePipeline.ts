import { type Faults, readEvaluateOptions, readPeriod } from "../kernel/facts/index.js";
import {
  capIssues,
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  quoted,
  type Result,
} from "../kernel/issue/index.js";
import { type EvaluateOptions, recorderFor } from "../kernel/trace/index.js";
import type { PipelineFactsCode } from "./codes.js";
import type { StageModelFunction } from "./stageModelFunction.js";
import type { PipelineResult } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "deals", "changes"]);

/** Reads options and facts, counts, and refuses or reports faults. */
export function evaluatePipeline(
  model: StageModelFunction,
  facts: unknown,
  given: unknown,
): Result<PipelineResult> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const refuse = (issues: readonly Issue[]): Result<PipelineResult> => ({
    ok: false,
    issues: capIssues(issues, options.maxIssues),
  });
  const frame: Issue[] = unknownMetrics(model, options);
  const fields = ownFields(facts, "", frame, FIELDS) ?? new Map<string, unknown>();
  const period = readPeriod(fields, "period", "", frame);
  if (!fields.has("deals")) frame.push(noDeals());
  const faults: Faults = { issues: [], leftOut: [] };
  // Without a period the records are still read, so that all faults are told at once.
  const span = period ?? { id: "", from: "0001-01-01", to: "9999-12-31" };
  const trace = recorderFor(options);
  const counted = fields.has("deals") ? countAll(model, fields, span, faults, trace) : null;
  if (counted === null || frame.length > 0 || (faults.issues.length > 0 && options.onInvalid !== "report"))
    return refuse([...frame, ...faults.issues]);
  const tree = trace?.finish();
  const { only } = options;
  const metrics = counted.metrics.filter(({ id }) => only === undefined || only.includes(id));
  return {
    ok: true,
    data: {
      ...counted,
      metrics,
      issues: capIssues([...faults.issues, ...counted.issues], options.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function countAll(
  model: StageModelFunction,
  fields: Fields,
  period: Parameters<StageModelFunction["count"]>[2],
  faults: Faults,
  trace: Parameters<StageModelFunction["count"]>[4],
): PipelineResult {
  const records = (stream: string) => ({ given: fields.get(stream), path: `/${stream}`, stream });
  const changes = fields.has("changes") ? records("changes") : null;
  return model.count(records("deals"), changes, period, faults, trace).result;
}

function noDeals(): Issue {
  const message = "A required field is missing. Add it (the list of deals, which may be empty).";
  return documentIssue("document.missing_field", "/deals", message, { expected: "array" });
}

function unknownMetrics({ document }: StageModelFunction, { only = [] }: EvaluateOptions): Issue[] {
  const known = new Set((document.metrics ?? []).map(({ id }) => id));
  return only.flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = `The model has no metric ${quoted(id)}. Name one of its metrics.`;
    const params = { metricId: id.slice(0, 80) };
    const path = `/options/only/${index}`;
    return [issueOf<PipelineFactsCode>("pipeline.unknown_metric", path, message, params)];
  });
}
