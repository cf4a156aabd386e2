import { type Issue, type IssueParam, issueOf, type Severity } from "../../kernel/issue/index.js";
import type { MarketCode } from "./codes.js";

/** An issue with a market. */
export function marketIssue(
  code: MarketCode,
  path: string,
  message: string,
  params: Readonly<Record<string, IssueParam>> = {},
  severity: Severity = "error",
): Issue<MarketCode> {
  return issueOf<MarketCode>(code, path, message, params, severity);
}
