import { readEvaluateOptions } from "../../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, ownFields, type Result } from "../../../kernel/issue/index.js";
import type { PartnerFactsCode } from "../codes.js";
import { readDate } from "../facts/readFields.js";
import type { PartnerFunction } from "../partnerFunction.js";
import { judgeRegistrations } from "./judgeRegistrations.js";
import { readRegistrations } from "./readRegistrations.js";
import type { DealRegistrationResult } from "./types.js";

const FACTS: ReadonlySet<string> = new Set(["asOf", "registrations"]);

/** Judges the registrations of all partners on unknown facts. */
export function registerDeals(
  { document, ref }: PartnerFunction,
  facts: unknown,
  given: unknown,
): Result<DealRegistrationResult> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { onInvalid, maxIssues } = read.data.options;
  const rules = document.registration;
  if (rules === undefined) return { ok: false, issues: [noRules(ref)] };
  const issues: Issue[] = [];
  const fields = ownFields(facts, "", issues, FACTS);
  const asOf = fields === null ? null : readDate(fields, "asOf", "", issues);
  if (fields === null || asOf === null) return { ok: false, issues: capIssues(issues, maxIssues) };
  const faults = { issues, leftOut: [] };
  const sound = readRegistrations(fields.get("registrations"), rules, faults);
  if (issues.length > 0 && onInvalid !== "report") return { ok: false, issues: capIssues(issues, maxIssues) };
  const registrations = judgeRegistrations(sound, rules, asOf);
  return {
    ok: true,
    data: {
      value: String(registrations.filter(({ status }) => status === "protected").length),
      issues: capIssues(issues, maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      programId: document.id,
      asOf,
      registrations,
    },
  };
}

function noRules(ref: string): Issue<PartnerFactsCode> {
  const message = "The program has no registration of deals. Write `registration` in it.";
  return issueOf<PartnerFactsCode>("tiers.no_registration_rules", `${ref}/registration`, message);
}
