import { comparison, ONE, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import type { Operand } from "../../kernel/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Stage } from "../types.js";
import type { PipelineMetricCode } from "./codes.js";
import type { PipelineMetric } from "./types.js";

/** Every fault in the metrics of a document that has passed its schema, but for ids that stand twice. */
export function checkMetrics(
  metrics: readonly PipelineMetric[],
  stages: readonly Stage[],
  ref: string,
): readonly Issue[] {
  return metrics.flatMap((metric, index) => {
    const at = `${ref}/${index}`;
    return [...unused(metric, at), ...checkStages(metric, stages, at), ...checkNumbers(metric, at)];
  });
}

/** The measures that metrics name, sorted. */
export function measuresOf(metrics: readonly PipelineMetric[]): readonly string[] {
  const names = metrics
    .flatMap(operandsOf)
    .flatMap(([, operand]) => (typeof operand === "object" ? [operand.measure] : []));
  return [...new Set(names)].sort();
}

function operandsOf(metric: PipelineMetric): readonly (readonly [field: string, operand: Operand])[] {
  if (metric.kind === "coverage") return [["quota", metric.quota]];
  if (metric.kind !== "forecastCoverage") return [];
  return [
    ["forecast", metric.forecast],
    ["quota", metric.quota],
  ];
}

/** Choices that the definition passes over: a document that names one expects that it acts. */
function unused(metric: PipelineMetric, at: string): readonly Issue[] {
  return unusedFields(metric).map((field) => {
    const message = `The choice ${field} does nothing in this definition. Leave it out, or change the definition.`;
    return issue("pipeline.choice_not_used", `${at}/${field}`, message, { field });
  });
}

function unusedFields(metric: PipelineMetric): readonly string[] {
  const named = (isUsed: boolean, choices: Readonly<Record<string, unknown>>) =>
    isUsed ? [] : Object.keys(choices).filter((field) => choices[field] !== undefined);
  switch (metric.kind) {
    case "winRate":
      return named(metric.definition === "closedAndStale", { oldAfterDays: metric.oldAfterDays });
    case "velocity":
      return named((metric.deals ?? "open") === "open", { qualifiedFrom: metric.qualifiedFrom });
    case "stageConversion": {
      const isFree = metric.definition !== "closedCohort" || metric.cohort === "closed";
      return named(isFree, { cohort: metric.cohort });
    }
    case "timeInStage":
      return named(metric.stays !== "censored" || metric.average !== "mean", { average: metric.average });
    case "leak": {
      const { conversion, cohort } = metric;
      return named(metric.definition === "rate", { conversion, cohort });
    }
    case "ageing": {
      const isFree = metric.definition !== "overLongestCycle" || metric.since !== "stageEntry";
      return named(isFree, { since: metric.since });
    }
    default:
      return [];
  }
}

function checkStages(metric: PipelineMetric, stages: readonly Stage[], at: string): readonly Issue[] {
  const found: Issue[] = [];
  const check = (id: string, path: string, kinds: readonly Stage["kind"][]) => {
    if (stages.some((stage) => stage.id === id && kinds.includes(stage.kind))) return;
    const message = `The metric names ${quoted(id)}, which is no open stage of the model. Name one of its open stages.`;
    found.push(issue("pipeline.metric_stage_unknown", path, message, { stageId: id.slice(0, 80) }));
  };
  if (metric.kind === "velocity" && metric.qualifiedFrom !== undefined)
    check(metric.qualifiedFrom, `${at}/qualifiedFrom`, ["open"]);
  if (metric.kind === "ageing")
    for (const [index, id] of (metric.stageIds ?? []).entries())
      check(id, `${at}/stageIds/${index}`, ["open", "onHold"]);
  return found;
}

function checkNumbers(metric: PipelineMetric, at: string): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [field, operand] of operandsOf(metric))
    if (typeof operand !== "object") readLiteral(operand, `${at}/${field}`, issues);
  if (metric.kind === "requiredCoverage" && metric.createAndCloseShare !== undefined) {
    const path = `${at}/createAndCloseShare`;
    const share = readLiteral(metric.createAndCloseShare, path, issues)?.numerator;
    if (share !== undefined && (comparison(share, ZERO) < 0 || comparison(share, ONE) > 0))
      issues.push(shareIssue(String(metric.createAndCloseShare), path));
  }
  if (metric.kind === "ageing")
    for (const [index, bound] of (metric.buckets ?? []).entries()) {
      if (bound > (metric.buckets?.[index - 1] ?? -1)) continue;
      const message = "The bounds of buckets do not rise here. Write each one larger than that before it.";
      issues.push(issue("pipeline.buckets_not_rising", `${at}/buckets/${index}`, message, { bound }));
    }
  return issues;
}

/** A share that is none. */
export function shareIssue(share: string, path: string): Issue {
  const message = `The share ${share} is not between 0 and 1. Write a ratio, such as 0.3 for 30 %.`;
  return issue("pipeline.share_out_of_range", path, message, { share });
}

function issue(code: PipelineMetricCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<PipelineMetricCode>(code, path, message, params);
}
