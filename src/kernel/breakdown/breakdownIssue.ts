import { type Issue, type IssueParam, issueOf, type Severity } from "../issue/index.js";
import type { BreakdownCode } from "./codes.js";

/** An issue of a breakdown. */
export function breakdownIssue(
  code: BreakdownCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<BreakdownCode> {
  return issueOf<BreakdownCode>(code, path, message, params, severity);
}
