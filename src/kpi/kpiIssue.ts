import { type Issue, type IssueParam, issueOf, type Severity } from "../kernel/issue/index.js";
import type { KpiCode } from "./codes.js";

/** An issue of this domain. */
export function kpiIssue(
  code: KpiCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<KpiCode> {
  return issueOf<KpiCode>(code, path, message, params, severity);
}
