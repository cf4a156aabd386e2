import { documentIssue, type Issue, issueOf, type Severity } from "../kernel/issue/index.js";
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

/** A field that has to be there. */
export function missingField(path: string, expected: string): Issue {
  const message = `A required field is missing. Add it (${expected}).`;
  return documentIssue("document.missing_field", path, message, { expected });
}

/** An outside text as a parameter of an issue. */
export function cut(text: string): string {
  return text.slice(0, 80);
}
