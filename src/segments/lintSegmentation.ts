import { capIssues, type Issue, readDocument } from "../kernel/issue/index.js";
import { buildSegmentation } from "./buildSegmentation.js";
import { lintRules } from "./lint/lintRules.js";
import { lintScore } from "./lint/lintScore.js";
import { segmentationSchema } from "./schema.js";

/**
 * Looks a segmentation over: every error that would keep it from being compiled; of one without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `segments.unreachable_rule` | earlier rules leave this one nobody |
 * | `segments.impossible_rule` | a rule fits no customer, whatever the fields are |
 * | `segments.overlapping_rules` | two rules fit one customer where each is to fit alone |
 * | `segments.otherwise_shared` | `otherwise` is a segment that a rule gives too |
 * | `segments.shorter_visits` | a lower grade is visited more often than a higher one |
 * | `segments.looser_credit` | a lower grade has longer or larger credit than a higher one |
 * | `segments.wide_margin` | a margin of hysteresis is at least as wide as a grade |
 * | `segments.zero_weight` | an item does nothing |
 * | `scale.*` | what the curves have to say about themselves |
 *
 * Whether one rule takes all that another would is judged by their texts (spans of numbers, lists of words, `all` and
 * `any`), and cell by cell as in {@link checkCoverage} where there are at most 20,000 cells. What cannot be told is not
 * reported.
 *
 * @param document - A {@link Segmentation} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintSegmentation } from "attainment/segments";
 * const issues = lintSegmentation({
 *   kind: "segmentation",
 *   id: "size",
 *   segments: [
 *     { id: "large", when: { field: "revenue", gte: "100000" } },
 *     { id: "key", when: { all: [{ field: "revenue", gte: "1000000" }, { field: "country", is: "CN" }] } },
 *   ],
 *   otherwise: "small",
 * });
 * issues.map(({ code, params }) => [code, params.id, params.takenBy]); // => [["segments.unreachable_rule", "key", "large"]]
 * ```
 * @since 0.1.0
 */
export function lintSegmentation(document: unknown): readonly Issue[] {
  const read = readDocument(document, segmentationSchema);
  if (!read.ok) return capIssues(read.issues);
  const built = buildSegmentation(read.data, "");
  if (!built.ok) return capIssues(built.issues);
  return capIssues("segments" in read.data ? lintRules(read.data) : lintScore(read.data));
}
