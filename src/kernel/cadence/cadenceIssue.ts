import { type Issue, type IssueParam, issueOf, type Severity } from "../issue/index.js";
import type { CadenceCode } from "./codes.js";

/** An issue of a cadence. */
export function cadenceIssue(
  code: CadenceCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<CadenceCode> {
  return issueOf<CadenceCode>(code, path, message, params, severity);
}
