import { type Issue, issueOf } from "../issue/index.js";
import type { ProcessCode } from "./codes.js";

/** An issue of a process; `warning` where it does not keep the process from being used. */
export function processIssue(
  code: ProcessCode,
  path: string,
  message: string,
  params: Issue["params"],
  severity: Issue["severity"] = "error",
): Issue<ProcessCode> {
  return issueOf<ProcessCode>(code, path, message, params, severity);
}
