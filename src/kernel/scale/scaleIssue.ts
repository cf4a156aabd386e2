import { type Issue, type IssueParam, issueOf, type Severity } from "../issue/index.js";
import type { ScaleCode } from "./codes.js";

/** An issue of a scale. */
export function scaleIssue(
  code: ScaleCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<ScaleCode> {
  return issueOf<ScaleCode>(code, path, message, params, severity);
}
