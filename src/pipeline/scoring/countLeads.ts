import { type Faults, readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, ownItems, type Result } from "../../kernel/issue/index.js";
import { countLead, type FrequencyTable, holds, writeTable } from "./frequencyTable.js";
import { leadIssue } from "./leadIssue.js";
import type { LeadRule } from "./leadRule.js";
import { readFrequencies } from "./readFrequencies.js";
import { type ReadLead, readLeads } from "./readLeads.js";
import type { LeadCount, LeadFrequencies } from "./types.js";

/** Counts closed leads onto frequencies, or with -1 takes them out again. */
export function countLeads(rule: LeadRule, given: unknown, options: unknown, by: 1 | -1): Result<LeadCount> {
  const read = readEvaluateOptions(options, ["frequencies"]);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options: common, own } = read.data;
  const table: FrequencyTable = new Map();
  const frame: Issue[] = [];
  if (own.has("frequencies") || by === -1)
    readFrequencies(own.get("frequencies"), "/options/frequencies", rule, table, frame);
  const faults: Faults = { issues: [], leftOut: [] };
  const counted = { won: 0, lost: 0, open: 0 };
  for (const lead of readLeads(given, "/leads", rule, faults)) {
    if (by === -1 && !holds(table, lead, rule)) {
      neverCounted(lead, faults);
      continue;
    }
    countLead(table, lead, rule, by);
    counted[lead.outcome] += 1;
  }
  if (frame.length > 0 || (faults.issues.length > 0 && common.onInvalid !== "report"))
    return { ok: false, issues: capIssues([...frame, ...faults.issues], common.maxIssues) };
  return {
    ok: true,
    data: {
      frequencies: writeTable(table, rule),
      ...counted,
      issues: capIssues(faults.issues, common.maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}

function neverCounted({ id, index, path, outcome }: ReadLead, faults: Faults): void {
  const message = `The lead was never counted as it stands here (${outcome}). Hand it over as it was when it was counted.`;
  const issue = leadIssue("pipeline.lead_never_counted", path, message, { id: id.slice(0, 80), outcome });
  faults.issues.push(issue);
  faults.leftOut.push({ id: id.slice(0, 80), stream: "leads", index, reason: issue.code, amount: null });
}

/** Adds up frequencies that were counted apart. */
export function mergeFrequencies(rule: LeadRule, parts: unknown): Result<LeadFrequencies> {
  const issues: Issue[] = [];
  const table: FrequencyTable = new Map();
  for (const [index, part] of (ownItems(parts, "", issues) ?? []).entries())
    readFrequencies(part, `/${index}`, rule, table, issues);
  return issues.length > 0
    ? { ok: false, issues: capIssues(issues) }
    : { ok: true, data: writeTable(table, rule) };
}
