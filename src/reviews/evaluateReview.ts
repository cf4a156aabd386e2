import { type Faults, readEvaluateOptions, readPeriod, readText } from "../kernel/facts/index.js";
import {
  capIssues,
  documentIssue,
  type Issue,
  issueOf,
  ownFields,
  quoted,
  type Result,
} from "../kernel/issue/index.js";
import { type EvaluateOptions, recorderFor } from "../kernel/trace/index.js";
import { readAnswers } from "./answers/readAnswers.js";
import type { BuiltReview } from "./builtReview.js";
import type { ReviewFactsCode } from "./codes.js";
import { readPublished } from "./published/readPublished.js";
import { reviewPerson } from "./reviewPerson.js";
import type { ReviewResult } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set(["period", "personId", "answers", "published"]);

/** Evaluates a review on unknown facts. */
export function evaluateReview(review: BuiltReview, facts: unknown, given: unknown): Result<ReviewResult> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options } = read.data;
  const frame: Issue[] = [...checkOnly(review, options.only)];
  const faults: Faults = { issues: [], leftOut: [] };
  const fields = ownFields(facts, "", frame, FIELDS);
  const period = fields && readPeriod(fields, "period", "", frame);
  const personId = fields && readText(fields, "personId", "", frame);
  if (fields !== null && !fields.has("answers")) frame.push(withoutAnswers());
  const answers = { given: fields?.get("answers") ?? [], path: "/answers", stream: "answers" };
  const sound = readAnswers(review, answers, personId, faults);
  const published = fields?.get("published") ?? [];
  // A report that was told and cannot be read could not be guarded against: nothing is reported then.
  const told = readPublished(review, published, personId, "/published", frame);
  const isRefused = frame.length > 0 || (faults.issues.length > 0 && options.onInvalid !== "report");
  if (period === null || personId === null || isRefused)
    return { ok: false, issues: capIssues([...frame, ...faults.issues], options.maxIssues) };
  const trace = recorderFor(options);
  const { result } = reviewPerson(review, sound, told, personId, period, trace);
  const tree = trace?.finish();
  return {
    ok: true,
    data: {
      ...limited(result, options.only),
      issues: capIssues([...faults.issues, ...result.issues], options.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function checkOnly({ document }: BuiltReview, only: EvaluateOptions["only"] = []): readonly Issue[] {
  return only.flatMap((groupId, index) => {
    if (document.groups.some(({ id }) => id === groupId)) return [];
    const message = `The review has no group ${quoted(groupId)} to be listed. Correct the id.`;
    const params = { groupId: groupId.slice(0, 80) };
    return [issueOf<ReviewFactsCode>("reviews.unknown_group", `/options/only/${index}`, message, params)];
  });
}

function withoutAnswers(): Issue {
  const message = "A required field is missing. Add it (the list of answers; empty where nobody answered).";
  return documentIssue("document.missing_field", "/answers", message, { expected: "array" });
}

function limited(result: ReviewResult, only: EvaluateOptions["only"]): ReviewResult {
  if (only === undefined) return result;
  return { ...result, groups: result.groups.filter(({ id }) => only.includes(id)) };
}
