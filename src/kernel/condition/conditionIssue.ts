import { type Issue, type IssueParam, issueOf } from "../issue/index.js";
import type { ConditionCode } from "./codes.js";

/** An issue of a condition. */
export function conditionIssue(
  code: ConditionCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
): Issue<ConditionCode> {
  return issueOf<ConditionCode>(code, path, message, params);
}
