import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import type { ScaleTable } from "./buildScale.js";
import { type History, pickVersion } from "./history.js";
import { readAxes } from "./readAxes.js";
import { readContext } from "./readInput.js";
import { reasonIssue } from "./reasonIssue.js";

/** What a context says of a scale. */
export interface ContextRead {
  readonly table: ScaleTable;
  readonly quota: Fraction | null;
  readonly readings: Readings;
}

/** The version that a context picks and the quota of its bounds, null where they stand as they are; throws on faults. */
export function contextOf(history: History, context: unknown): ContextRead {
  const issues: Issue[] = [];
  const { quota, on } = readContext(context, ["measures", "attributes"], "", issues);
  const version = pickVersion(history, { on }, "", issues);
  const readings = version === null ? null : readAxes(version.scale.table, context, "", issues);
  if (version?.scale.needsQuota && issues.length === 0) {
    if (quota === undefined) issues.push(reasonIssue("missing_quota", "/quota"));
    else if (quota.numerator.units <= 0) issues.push(reasonIssue("zero_quota", "/quota", "error"));
  }
  if (version === null || readings === null || issues.length > 0) throw attainmentError(issues);
  const { table, needsQuota } = version.scale;
  return { table, quota: needsQuota ? (quota ?? null) : null, readings };
}
