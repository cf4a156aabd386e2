import type { Fraction } from "../decimal/index.js";
import { attainmentError, type Issue } from "../issue/index.js";
import type { BuiltScale } from "./buildScale.js";
import { type History, pickVersion } from "./history.js";
import { readContext } from "./readInput.js";
import { reasonIssue } from "./reasonIssue.js";

/** The version that a context picks and the quota of its bounds, null where they stand as they are; throws on faults. */
export function contextOf(
  history: History,
  context: unknown,
): { readonly table: BuiltScale["table"]; readonly quota: Fraction | null } {
  const issues: Issue[] = [];
  const { quota, on } = readContext(context, [], "", issues);
  const version = pickVersion(history, { on }, "", issues);
  if (version?.scale.needsQuota && issues.length === 0) {
    if (quota === undefined) issues.push(reasonIssue("missing_quota", "/quota"));
    else if (quota.numerator.units <= 0) issues.push(reasonIssue("zero_quota", "/quota", "error"));
  }
  if (version === null || issues.length > 0) throw attainmentError(issues);
  return { table: version.scale.table, quota: version.scale.needsQuota ? (quota ?? null) : null };
}
