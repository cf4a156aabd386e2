import { type Issue, type IssueParam, issueOf, type Severity } from "../issue/index.js";
import type { MeasureCode } from "./codes.js";

/** An issue of a measure. */
export function measureIssue(
  code: MeasureCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<MeasureCode> {
  return issueOf<MeasureCode>(code, path, message, params, severity);
}
