import { type Issue, issueOf, type Severity } from "../../kernel/issue/index.js";
import type { LeadScoringCode } from "./codes.js";

/** An issue of a scoring of leads, or of leads. */
export function leadIssue(
  code: LeadScoringCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
  severity: Severity = "error",
): Issue {
  return issueOf<LeadScoringCode>(code, path, message, params, severity);
}
