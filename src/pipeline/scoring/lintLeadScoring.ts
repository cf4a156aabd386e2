import { isZeroFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, quoted, readDocument } from "../../kernel/issue/index.js";
import { buildLeadRule } from "./buildLeadRule.js";
import { leadIssue } from "./leadIssue.js";
import type { LeadRule } from "./leadRule.js";
import { leadScoringSchema } from "./schema.js";
import type { LeadScoringLint } from "./types.js";

/**
 * Lists every error, warning and hint of a scoring of leads in one call.
 *
 * @param document - A {@link LeadScoring} as plain JSON.
 * @returns The issues; empty where there is nothing to say.
 * @example
 * ```ts
 * import { lintLeadScoring } from "attainment/pipeline";
 * const issues = lintLeadScoring({ kind: "leadScoring", id: "inbound", fields: [{ id: "source" }], smoothing: "0" });
 * issues.map(({ code, severity }) => [code, severity]); // => [["pipeline.no_lead_smoothing", "warning"]]
 * ```
 * @since 0.1.0
 */
export function lintLeadScoring(document: unknown): LeadScoringLint {
  const read = readDocument(document, leadScoringSchema);
  if (!read.ok) return read.issues;
  const built = buildLeadRule(read.data);
  return capIssues(built.ok ? warningsOf(built.data) : built.issues);
}

function warningsOf({ smoothing, fields, clamp, stages }: LeadRule): readonly Issue[] {
  const issues: Issue[] = [];
  if (isZeroFraction(smoothing)) {
    const message =
      "Nothing is added to counts, so that one value that was never won makes a lead hopeless. Add a little, such as 0.1.";
    issues.push(leadIssue("pipeline.no_lead_smoothing", "/smoothing", message, {}, "warning"));
  }
  for (const { id, multiple, minimum, ref } of fields) {
    if (!multiple || minimum > 1) continue;
    const message = `The field ${quoted(id)} has several values and no minimum, so that a rare one decides. Write one, such as 50.`;
    issues.push(
      leadIssue(
        "pipeline.rare_values_decide",
        `${ref}/minimum`,
        message,
        { field: id.slice(0, 80) },
        "warning",
      ),
    );
  }
  if (clamp === null) {
    const message =
      "Scores are not kept from 0 and 100, so that an open lead passes for a sure one. Write a clamp.";
    issues.push(leadIssue("pipeline.no_lead_clamp", "/clamp", message, {}, "warning"));
  }
  if (fields.length === 0) {
    const message = `Nothing ${stages === null ? "" : "but the stage "}tells leads apart. Name fields that do.`;
    issues.push(leadIssue("pipeline.no_lead_fields", "/fields", message, {}, "hint"));
  }
  return issues;
}
