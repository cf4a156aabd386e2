import { type Issue, issueOf, type Severity } from "../kernel/issue/index.js";
import type { SegmentsCode } from "./codes.js";

/** An issue of a segmentation, or of a customer that it places. */
export function segmentIssue(
  code: SegmentsCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
  severity: Severity = "error",
): Issue<SegmentsCode> {
  return issueOf<SegmentsCode>(code, path, message, params, severity);
}
