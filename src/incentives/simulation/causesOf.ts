import { safeCompilePlan } from "../safeCompilePlan.js";
import type { CompiledPlan } from "../types.js";
import { NOTHING, type Totals, totalsOf } from "./amounts.js";
import type { PlanChange } from "./comparisonTypes.js";
import { hybridPlan } from "./hybridPlan.js";
import { planChanges } from "./planChanges.js";
import { type PersonRun, replay } from "./replay.js";

/** The totals of each person, in their order, at one stage on the way from one plan to the other. */
export interface Stage {
  /** The changes that were made since the stage before. */
  readonly changes: readonly PlanChange[];
  readonly totals: readonly Totals[];
}

/**
 * The stages on the way from the first plan to the second, the first of them the first plan itself. A change that leaves
 * no plan to evaluate waits for the next ones.
 */
export function causesOf(
  a: CompiledPlan,
  b: CompiledPlan,
  runs: readonly PersonRun[],
  planIds: ReadonlySet<string>,
): readonly Stage[] {
  const changes = planChanges(a.versions, b.versions);
  const stages: Stage[] = [{ changes: [], totals: runs.map((run) => totalsOf(run.a.statements)) }];
  const last = runs.map((run) => totalsOf(run.b.statements));
  let waiting: PlanChange[] = [];
  for (const [index, change] of changes.entries()) {
    waiting.push(change);
    const isLast = index === changes.length - 1;
    const totals = isLast
      ? last
      : totalsAt(hybridPlan(a.versions, b.versions, changes.slice(0, index + 1)), runs, planIds);
    if (totals === null) continue;
    stages.push({ changes: waiting, totals });
    waiting = [];
  }
  return stages;
}

/** The totals under a plan that is made of two; null where it is none, or cannot be evaluated on this history. */
function totalsAt(
  document: readonly unknown[],
  runs: readonly PersonRun[],
  planIds: ReadonlySet<string>,
): readonly Totals[] | null {
  const compiled = safeCompilePlan(document.length === 1 ? document[0] : document);
  if (!compiled.ok) return null;
  const totals: Totals[] = [];
  for (const { person } of runs) {
    const run = replay(compiled.data, person, planIds);
    if (!run.ok) return null;
    totals.push(totalsOf(run.data.statements));
  }
  return totals;
}

/** The totals of a person at a stage. */
export function totalsOfPerson({ totals }: Stage, index: number): Totals {
  return totals[index] ?? NOTHING;
}
