import { divideFractions, fractionText, wholeFraction } from "../../kernel/decimal/index.js";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, type Issue, ownFields, type Result } from "../../kernel/issue/index.js";
import { amountText, recorderFor } from "../../kernel/trace/index.js";
import type { FrequencyTable } from "./frequencyTable.js";
import type { LeadRule } from "./leadRule.js";
import { scopesOf } from "./leadScope.js";
import { signResult } from "./leadSigns.js";
import { readFrequencies } from "./readFrequencies.js";
import { type ReadLead, readLead, readLeads } from "./readLeads.js";
import { type ScoredLead, scoreLead } from "./scoreLead.js";
import { traceLead } from "./traceLead.js";
import type { LeadScore, LeadScoreLine } from "./types.js";

const ONE_LEAD: ReadonlySet<string> = new Set(["lead", "frequencies"]);
const LEADS: ReadonlySet<string> = new Set(["leads", "frequencies"]);

/** Scores a lead, with what each of its values says. */
export function evaluateLead(rule: LeadRule, facts: unknown, options: unknown): Result<LeadScore> {
  const read = readEvaluateOptions(options);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const issues: Issue[] = [];
  const fields = ownFields(facts, "", issues, ONE_LEAD) ?? new Map<string, unknown>();
  const lead = readLead(fields.get("lead"), 0, "/lead", rule, issues);
  const table: FrequencyTable = new Map();
  readFrequencies(fields.get("frequencies"), "/frequencies", rule, table, issues);
  if (lead === null || issues.length > 0)
    return { ok: false, issues: capIssues(issues, read.data.options.maxIssues) };
  const scored = scoreLead(lead, rule, scopesOf(table, rule));
  const recording = recorderFor(read.data.options);
  if (recording !== undefined) traceLead(recording, rule, scored);
  const trace = recording?.finish();
  return { ok: true, data: { ...resultOf(lead, rule, scored), ...(trace === undefined ? {} : { trace }) } };
}

/** Scores many leads by the same frequencies, in their order. */
export function evaluateLeads(rule: LeadRule, facts: unknown): Result<readonly LeadScoreLine[]> {
  const faults = { issues: [], leftOut: [] };
  const fields = ownFields(facts, "", faults.issues, LEADS) ?? new Map<string, unknown>();
  const leads = readLeads(fields.get("leads"), "/leads", rule, faults);
  const table: FrequencyTable = new Map();
  readFrequencies(fields.get("frequencies"), "/frequencies", rule, table, faults.issues);
  if (faults.issues.length > 0) return { ok: false, issues: capIssues(faults.issues) };
  const scopeOf = scopesOf(table, rule);
  return { ok: true, data: leads.map((lead) => lineOf(lead, scoreLead(lead, rule, scopeOf))) };
}

function lineOf({ id }: ReadLead, { score, reason }: ScoredLead): LeadScoreLine {
  const ratio = score === null ? null : divideFractions(score.exact, wholeFraction(100));
  return {
    leadId: id,
    value: score === null ? null : amountText(score.exact, score.fixed),
    ...(score === null && reason !== null ? { reason } : {}),
    probability: fractionText(ratio),
  };
}

function resultOf(lead: ReadLead, { document }: LeadRule, scored: ScoredLead): LeadScore {
  const { scope, signs, prior, rule } = scored;
  const { value, reason, ...line } = lineOf(lead, scored);
  return {
    value,
    ...(reason === undefined ? {} : { reason }),
    issues: [],
    scoringId: document.id,
    ...line,
    scope: scope.team === null ? "all" : { team: scope.team },
    sample: { ...scope.sample },
    prior: fractionText(prior?.won ?? null),
    ...(rule === undefined ? {} : { rule }),
    signs: signs.map(signResult),
  };
}
