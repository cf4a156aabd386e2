import { type Issue, type IssueParam, issueOf, type Severity } from "../../kernel/issue/index.js";
import type { SurveysCode } from "./codes.js";

/** An issue with a survey. */
export function surveyIssue(
  code: SurveysCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<SurveysCode> {
  return issueOf<SurveysCode>(code, path, message, params, severity);
}
