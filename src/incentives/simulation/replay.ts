import { type Issue, issueOf, quoted, type Result } from "../../kernel/issue/index.js";
import type { CompiledPlan, Statement } from "../types.js";
import type { SimulationCode } from "./codes.js";
import { openingState } from "./openingState.js";
import type { HistoryPerson } from "./readHistory.js";

/** The statements of one person, in order of time. */
export interface Replayed {
  readonly statements: readonly Statement[];
  readonly warnings: readonly Issue[];
}

/** One person, replayed under two plans. */
export interface PersonRun {
  readonly person: HistoryPerson;
  readonly a: Replayed;
  readonly b: Replayed;
}

/**
 * Evaluates the periods of one person one after another, each on the state that the one before returned. `planIds` are the
 * plans whose state may open the first.
 */
export function replay(
  plan: CompiledPlan,
  { personId, periods }: HistoryPerson,
  planIds: ReadonlySet<string>,
): Result<Replayed> {
  const statements: Statement[] = [];
  const warnings: Issue[] = [];
  for (const { facts, startsAnew, index } of periods) {
    const opening = startsAnew
      ? openingState(facts.state, { versions: plan.versions, planIds })
      : { state: statements.at(-1)?.state, trimmed: false };
    if (opening.trimmed) warnings.push(trimmed(personId, index));
    const run = plan.safeEvaluate({ ...facts, state: opening.state });
    const path = `/history/${index}`;
    if (!run.ok)
      return { ok: false, issues: run.issues.map((issue) => ({ ...issue, path: path + issue.path })) };
    if (!hasValue(run.data)) return { ok: false, issues: [withoutValue(run.data, personId, path)] };
    statements.push(run.data);
  }
  return { ok: true, data: { statements, warnings } };
}

/** Whether every line of a statement has a value. */
export function hasValue({ value, lines }: Statement): boolean {
  return value !== null && lines.every((line) => line.value !== null);
}

/** The fault of a statement that cannot be added up. */
export function withoutValue({ period, reason = "" }: Statement, personId: string, path: string): Issue {
  const message = `The statement of ${quoted(personId)} for ${period} has no value (${reason}), so that nothing can be added up. Complete the facts.`;
  const params = { personId: personId.slice(0, 80), period, reason };
  return issueOf<SimulationCode>("incentives.simulated_without_value", path, message, params);
}

function trimmed(personId: string, index: number): Issue {
  const message = `The opening state of ${quoted(personId)} holds what one of the plans does not know, and was left out there. Begin the history with a quota period.`;
  const params = { personId: personId.slice(0, 80) };
  const path = `/history/${index}/state`;
  return issueOf<SimulationCode>("incentives.state_trimmed", path, message, params, "warning");
}
