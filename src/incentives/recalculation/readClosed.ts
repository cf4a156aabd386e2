import { adjoins, type Period } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, ownFields, type Result } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { canonicalText } from "../canonicalText.js";
import { safeCompilePlan } from "../safeCompilePlan.js";
import type { CompiledPlan } from "../types.js";
import type { RecalculationCode } from "./codes.js";
import { type GivenFacts, givenFacts } from "./givenFacts.js";
import { readPlan } from "./readPlan.js";
import { type ReadStatement, readStatement } from "./readStatement.js";

/** A closed period with all that it was computed from. */
export interface ReadClosed {
  readonly period: Period;
  readonly statement: ReadStatement;
  readonly facts: GivenFacts;
  readonly plan: CompiledPlan;
  /** Where its facts stand in the request. */
  readonly path: string;
}

const FIELDS: ReadonlySet<string> = new Set(["statement", "facts", "plan"]);

/** The closed periods in order of time, each with its facts and rules; or every reason why they cannot be recalculated. */
export function readClosed(closed: readonly unknown[], plan: CompiledPlan): Result<readonly ReadClosed[]> {
  const issues: Issue[] = [];
  const read = closed.flatMap((each, index) => readOne(each, `/closed/${index}`, plan, issues) ?? []);
  read.sort(byText((each) => each.period.from));
  if (closed.length === 0) issues.push(fault("nothing_closed", "/closed", NOTHING));
  for (const [index, { period, statement }] of read.entries()) {
    const before = read[index - 1];
    if (before === undefined) continue;
    if (before.statement.planId !== statement.planId || before.statement.personId !== statement.personId)
      issues.push(fault("closed_of_another", "/closed", ANOTHER));
    else if (!adjoins(before.period, period))
      issues.push(fault("closed_periods_apart", "/closed", apart(before.period.id, period.id)));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: read };
}

const NOTHING = "There is no closed period to recalculate. Hand over at least one statement.";
const ANOTHER =
  "The closed statements are of several people or plans. Recalculate each person and plan by itself.";

function apart(before: string, after: string): string {
  return `${before} and ${after} do not adjoin, so that nothing leads from one to the other. Hand over every closed period between them, each once.`;
}

function readOne(item: unknown, path: string, plan: CompiledPlan, issues: Issue[]): ReadClosed | null {
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const statement = readStatement(fields.get("statement"), `${path}/statement`, issues);
  if (statement === null) return null;
  const { period, canonical } = statement;
  const at = `${path}/facts`;
  const before = issues.length;
  const given = fields.has("facts") ? fields.get("facts") : parsed(canonical?.facts);
  const facts = given === undefined || given === null ? null : givenFacts(given, at, issues);
  if (facts === null && issues.length === before) {
    const message = `What ${period.id} was computed from is not there. Hand over its facts, or close with the option canonical.`;
    issues.push(fault("closed_without_facts", at, message));
  }
  const rules = fields.has("plan")
    ? readPlan(fields.get("plan"), `${path}/plan`, issues)
    : rulesOf(canonical?.rules, plan);
  return facts === null || rules === null ? null : { period, statement, facts, plan: rules, path: at };
}

/** The plan that is asked, where it still holds these very rules; else the rules themselves. */
function rulesOf(rules: unknown, plan: CompiledPlan): CompiledPlan {
  if (plan.versions.some((version) => canonicalText(version) === rules)) return plan;
  const document = parsed(rules);
  const compiled = document === undefined ? null : safeCompilePlan(document);
  return compiled?.ok === true ? compiled.data : plan;
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(reason: Reason, path: string, message: string): Issue {
  return issueOf<RecalculationCode>(`incentives.${reason}`, path, message);
}

type Reason = "nothing_closed" | "closed_of_another" | "closed_periods_apart" | "closed_without_facts";
