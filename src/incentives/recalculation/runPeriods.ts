import { type Issue, issueOf, type Result } from "../../kernel/issue/index.js";
import { canonicalText } from "../canonicalText.js";
import type { CompiledPlan, PlanOptions, Statement } from "../types.js";
import type { RecalculationCode } from "./codes.js";
import type { GivenFacts } from "./givenFacts.js";

/** A period at one stage: what it is evaluated with. */
export interface StagePeriod {
  readonly facts: GivenFacts;
  readonly plan: CompiledPlan;
}

/** A closed period at every stage; the first is what was closed, the last has every cause corrected. */
export interface StagedPeriod {
  readonly stages: readonly StagePeriod[];
  /** Where its facts stand in the request. */
  readonly path: string;
}

type Options = Pick<PlanOptions, "onInvalid">;

/**
 * The statements of each period at each stage, in order of time, each on the state that the period before it has at that
 * stage.
 *
 * A period that was not closed on the state of the one before, because this had been recalculated in between, starts
 * anew: what it was closed on is what it was, and from the first cause on it stands on all that is corrected before it.
 * So what was recalculated once is no difference the next time, whatever the order of causes.
 */
export function runPeriods(
  periods: readonly StagedPeriod[],
  options: Options,
): Result<readonly (readonly Statement[])[]> {
  const runs: (readonly Statement[])[] = [];
  for (const period of periods) {
    const run = runPeriod(period, runs.at(-1), options);
    if (!run.ok) return run;
    runs.push(run.data);
  }
  return { ok: true, data: runs };
}

function runPeriod(
  { stages, path }: StagedPeriod,
  before: readonly Statement[] | undefined,
  options: Options,
): Result<readonly Statement[]> {
  const [closed] = stages;
  const anew = closed !== undefined && before !== undefined && startsAnew(closed, before[0], options);
  const statements: Statement[] = [];
  for (const [index, stage] of stages.entries()) {
    const last = anew && index > 0 ? before.at(-1) : before?.[index];
    const state = before === undefined || (anew && index === 0) ? stage.facts.state : last?.state;
    const run = evaluate(stage, state, options);
    if (!run.ok)
      return { ok: false, issues: run.issues.map((issue) => ({ ...issue, path: path + issue.path })) };
    statements.push(run.data);
  }
  return { ok: true, data: statements };
}

/** Whether a period was closed on another state than that of the period before it. */
function startsAnew(closed: StagePeriod, before: Statement | undefined, options: Options): boolean {
  const own = closed.facts.state ?? null;
  if (own === null) return false;
  const [onOwn, onBefore] = [own, before?.state].map((state) => evaluate(closed, state, options));
  return onOwn?.ok === true && (onBefore?.ok !== true || essence(onOwn.data) !== essence(onBefore.data));
}

/** What of a statement another opening state would change; what is owed is no part of it. */
function essence({ lines, state }: Statement): string {
  return canonicalText({ lines, components: state?.components ?? [], spans: state?.spans ?? [] });
}

function evaluate({ facts, plan }: StagePeriod, state: unknown, options: Options): Result<Statement> {
  const run = plan.safeEvaluate(state === undefined ? facts : { ...facts, state }, options);
  if (!run.ok) return run;
  const hasValue = run.data.value !== null && run.data.lines.every(({ value }) => value !== null);
  return hasValue ? run : { ok: false, issues: [withoutValue(run.data)] };
}

function withoutValue({ period, reason = "" }: Statement): Issue {
  const message = `With these facts ${period} has no value (${reason}), so that nothing can be told apart. Complete the facts.`;
  return issueOf<RecalculationCode>("incentives.recalculated_without_value", "", message, { period, reason });
}
