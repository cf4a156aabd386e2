import { type Issue, issueOf, type Severity } from "../kernel/issue/index.js";
import type { InteropCode } from "./codes.js";

/** An issue of this entry. */
export function interopIssue(
  code: InteropCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
  severity: Severity = "error",
): Issue<InteropCode> {
  return issueOf<InteropCode>(code, path, message, params, severity);
}
