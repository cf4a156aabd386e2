import { adjoins, type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import { canonicalText } from "../canonicalText.js";
import { safeCompilePlan } from "../safeCompilePlan.js";
import type { CompiledPlan, PlanFacts, Statement } from "../types.js";
import type { RecalculationCode } from "./codes.js";
import type { ClosedPeriod } from "./types.js";

/** A closed period with all that it was computed from. */
export interface ReadClosed {
  readonly period: Period;
  readonly statement: Statement;
  readonly facts: PlanFacts;
  readonly plan: CompiledPlan;
}

/** The closed periods in order of time, each with its facts and rules; or every reason why they cannot be recalculated. */
export function readClosed(
  closed: readonly ClosedPeriod[],
  plan: CompiledPlan,
): Result<readonly ReadClosed[]> {
  const issues: Issue[] = [];
  const read = closed.flatMap((each, index) => readOne(each, `/closed/${index}`, plan, issues) ?? []);
  read.sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
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

function readOne(
  { statement, facts, plan: given }: ClosedPeriod,
  path: string,
  plan: CompiledPlan,
  issues: Issue[],
): ReadClosed | null {
  const period = safeParsePeriod(statement.period);
  if (!period.ok) {
    for (const issue of period.issues) issues.push({ ...issue, path: `${path}/statement/period` });
    return null;
  }
  if (statement.value === null || statement.lines.some(({ value }) => value === null)) {
    const message = `The statement of ${period.data.id} has no value, so that nothing can differ from it. Close the period first.`;
    issues.push(fault("closed_without_value", `${path}/statement/value`, message));
    return null;
  }
  const { canonical } = statement;
  const used = facts ?? (canonical === undefined ? null : factsOf(canonical.facts));
  if (used === null) {
    const message = `What ${period.data.id} was computed from is not there. Hand over its facts, or close with the option canonical.`;
    issues.push(fault("closed_without_facts", `${path}/facts`, message));
    return null;
  }
  const rules = given ?? (canonical === undefined ? plan : rulesOf(canonical.rules, plan));
  return { period: period.data, statement, facts: used, plan: rules };
}

/** The plan that is asked, where it still holds these very rules; else the rules themselves. */
function rulesOf(rules: string, plan: CompiledPlan): CompiledPlan {
  if (plan.versions.some((version) => canonicalText(version) === rules)) return plan;
  const document = parsed(rules);
  const compiled = document === undefined ? null : safeCompilePlan(document);
  return compiled?.ok === true ? compiled.data : plan;
}

/** What the text says is checked where it is evaluated. */
function factsOf(text: string): PlanFacts | null {
  const facts: PlanFacts | undefined = parsed(text);
  return facts ?? null;
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fault(reason: Reason, path: string, message: string): Issue {
  return issueOf<RecalculationCode>(`incentives.${reason}`, path, message);
}

type Reason =
  | "nothing_closed"
  | "closed_of_another"
  | "closed_periods_apart"
  | "closed_without_value"
  | "closed_without_facts";
