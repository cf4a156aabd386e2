import { type Issue, issueOf, type Severity } from "../kernel/issue/index.js";
import type { GoalsCode } from "./codes.js";

/** An issue of this domain. */
export function goalIssue(
  code: GoalsCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
  severity: Severity = "error",
): Issue<GoalsCode> {
  return issueOf<GoalsCode>(code, path, message, params, severity);
}

/** An outside text as a parameter of an issue. */
export function cut(text: string): string {
  return text.slice(0, 80);
}
