import { documentIssue } from "./documentIssue.js";
import { MAX_ISSUES } from "./limits.js";
import type { Issue, Severity } from "./types.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/**
 * Cuts a list of issues to `maxIssues`; one more entry then counts those not shown, and is as severe as the worst of
 * them. Anything but a whole number of zero or more counts as the default.
 */
export function capIssues(issues: readonly Issue[], maxIssues?: unknown): readonly Issue[] {
  const most = mostIssues(maxIssues);
  if (issues.length <= most) return issues;
  const rest = issues.slice(most);
  const worst = SEVERITIES.find((severity) => rest.some((issue) => issue.severity === severity)) ?? "error";
  return [...issues.slice(0, most), { ...moreIssues(rest.length), severity: worst }];
}

/** How many issues a caller wants to see. */
export function mostIssues(maxIssues: unknown): number {
  return typeof maxIssues === "number" && Number.isInteger(maxIssues) && maxIssues >= 0
    ? maxIssues
    : MAX_ISSUES;
}

/** The issue that counts those that are not listed. */
export function moreIssues(rest: number): Issue {
  const message = `${rest} more issues are not listed. Mend these first, or raise maxIssues.`;
  return documentIssue("document.more_issues", "", message, { rest });
}
