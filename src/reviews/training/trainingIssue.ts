import { type Issue, type IssueParam, issueOf, type Severity } from "../../kernel/issue/index.js";
import type { TrainingCode } from "./codes.js";

/** An issue of training. */
export function trainingIssue(
  code: TrainingCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<TrainingCode> {
  return issueOf<TrainingCode>(code, path, message, params, severity);
}
