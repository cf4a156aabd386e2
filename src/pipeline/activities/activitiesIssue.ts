import { type Issue, type IssueParam, issueOf, type Severity } from "../../kernel/issue/index.js";
import type { ActivitiesCode } from "./codes.js";

/** An issue with activities. */
export function activitiesIssue(
  code: ActivitiesCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<ActivitiesCode> {
  return issueOf<ActivitiesCode>(code, path, message, params, severity);
}
