import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { buildLeadRule } from "./buildLeadRule.js";
import { countLeads, mergeFrequencies } from "./countLeads.js";
import { evaluateLead, evaluateLeads } from "./evaluateLead.js";
import { leadScoringSchema } from "./schema.js";
import type { CompiledLeadScoring } from "./types.js";

/**
 * Compiles a scoring of leads as {@link compileLeadScoring} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link LeadScoring} as plain JSON.
 * @returns The compiled scoring, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileLeadScoring } from "attainment/pipeline";
 * const read = safeCompileLeadScoring({ kind: "leadScoring", id: "inbound", fields: [{ id: "id" }], smoothing: "-1" });
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["pipeline.lead_field_twice", "/fields/0/id"], ["pipeline.bad_lead_number", "/smoothing"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileLeadScoring(document: unknown): Result<CompiledLeadScoring> {
  const read = readDocument(document, leadScoringSchema);
  if (!read.ok) return read;
  const built = buildLeadRule(deepFreeze(read.data));
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const rule = built.data;
  const compiled: CompiledLeadScoring = {
    document: rule.document,
    count: (leads, options) => unwrap(countLeads(rule, leads, options, 1)),
    safeCount: (leads, options) => countLeads(rule, leads, options, 1),
    uncount: (leads, options) => unwrap(countLeads(rule, leads, options, -1)),
    safeUncount: (leads, options) => countLeads(rule, leads, options, -1),
    merge: (parts) => unwrap(mergeFrequencies(rule, parts)),
    evaluate: (facts, options) => unwrap(evaluateLead(rule, facts, options)),
    safeEvaluate: (facts, options) => evaluateLead(rule, facts, options),
    evaluateMany: (facts) => unwrap(evaluateLeads(rule, facts)),
  };
  return { ok: true, data: deepFreeze(compiled) };
}
