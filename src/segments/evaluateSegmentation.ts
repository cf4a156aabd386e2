import { readEvaluateOptions } from "../kernel/facts/index.js";
import { capIssues, type Issue, type Result } from "../kernel/issue/index.js";
import { recorderFor } from "../kernel/trace/index.js";
import { readSegmentFacts } from "./readSegmentFacts.js";
import type { SegmentFunction } from "./segmentFunction.js";
import type { SegmentResult } from "./types.js";

/** Places one customer, of whose facts nothing is known. */
export function evaluateSegmentation(
  segmentation: SegmentFunction,
  facts: unknown,
  given: unknown,
): Result<SegmentResult> {
  const options = readEvaluateOptions(given);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues } = options.data.options;
  const refuse = (issues: readonly Issue[]): Result<SegmentResult> => ({
    ok: false,
    issues: capIssues(issues, maxIssues),
  });
  const read = readSegmentFacts(facts, segmentation.fields);
  if (!read.ok) return refuse(read.issues);
  const { customerId, readings, previous, issues, leftOut, leaveOut } = read.data;
  const trace = recorderFor(options.data.options);
  const placed = segmentation.place(customerId, readings, previous, trace);
  for (const issue of placed.issues) {
    const { field } = issue.params;
    if (issue.severity !== "error") continue;
    if (typeof field === "string") leaveOut(field, issue);
    else issues.push(issue);
  }
  if (issues.length > 0 && onInvalid !== "report") return refuse(issues);
  const tree = trace?.finish();
  const notes = placed.issues.filter(({ severity }) => severity !== "error");
  return {
    ok: true,
    data: {
      ...placed,
      issues: capIssues([...issues, ...notes], maxIssues),
      ...(leftOut.length === 0 ? {} : { leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}
