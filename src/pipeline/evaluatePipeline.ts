import { containsDate, isCalendarDate, type Period } from "../kernel/calendar/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import {
  checkNeeds,
  type Faults,
  readEvaluateOptions,
  readMeasures,
  readPeriod,
} from "../kernel/facts/index.js";
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
import type { PipelineMetricCode } from "./metrics/codes.js";
import type { PipelineExtras, StageModelFunction } from "./stageModelFunction.js";
import type { PipelineResult } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set([
  "period",
  "deals",
  "changes",
  "fieldChanges",
  "measures",
  "asOf",
]);

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
  const asOf = readAsOf(fields, period, frame);
  const measures = readInputs(model, fields, faults);
  const trace = recorderFor(options);
  const extras = { measures, ...(asOf === null ? {} : { asOf }) };
  const counted = fields.has("deals") ? countAll(model, fields, span, faults, trace, extras) : null;
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
  extras: PipelineExtras,
): PipelineResult {
  const records = (stream: string) => ({ given: fields.get(stream), path: `/${stream}`, stream });
  const given = (stream: string) => (fields.has(stream) ? records(stream) : null);
  const more = { ...extras, fieldChanges: given("fieldChanges") };
  return model.count(records("deals"), given("changes"), period, faults, trace, more).result;
}

/** The day as of which the period is looked at; null where none is named, or it is at fault. */
function readAsOf(fields: Fields, period: Period | null, issues: Issue[]): string | null {
  const given = fields.get("asOf");
  if (given === undefined) return null;
  if (typeof given !== "string" || !isCalendarDate(given)) {
    const message = "A calendar date is needed here. Write a real day as YYYY-MM-DD.";
    issues.push(issueOf("date.not_a_date", "/asOf", message));
    return null;
  }
  if (period === null) return null;
  if (containsDate(period, given)) return given;
  const message = `The day ${given} lies outside of the period ${quoted(period.id)}. Name a day of the period.`;
  const params = { asOf: given, period: period.id };
  issues.push(issueOf<PipelineMetricCode>("pipeline.as_of_outside_period", "/asOf", message, params));
  return null;
}

/** The measures that the metrics name; each has to be there, be it as null. */
function readInputs(
  model: StageModelFunction,
  fields: Fields,
  faults: Faults,
): ReadonlyMap<string, Fraction | null> {
  const measures = fields.has("measures") ? readMeasures(fields.get("measures"), faults) : new Map();
  const needs = { measures: model.inputs, fields: [] };
  const code: PipelineMetricCode = "pipeline.missing_measure";
  faults.issues.push(...checkNeeds(needs, { measures, attributes: new Map() }, code));
  return measures;
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
