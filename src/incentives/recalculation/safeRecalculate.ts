import { capIssues, type Issue, ownValue, type Result } from "../../kernel/issue/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { CompiledPlan, PlanOptions } from "../types.js";
import { quotaMeasures } from "./quotaMeasures.js";
import { readBooked } from "./readBooked.js";
import { type ReadClosed, readClosed } from "./readClosed.js";
import { readCorrections } from "./readCorrections.js";
import { readPlan } from "./readPlan.js";
import { readRequest } from "./readRequest.js";
import { recalculationOf } from "./recalculationOf.js";
import { runPeriods, type StagedPeriod } from "./runPeriods.js";
import { type Corrections, stageFacts } from "./stageFacts.js";
import type { Recalculation, RecalculationRequest } from "./types.js";

/**
 * Recalculates closed periods as {@link recalculate} does, and returns what is wrong instead of throwing it.
 *
 * @param plan - The rules as they should have been.
 * @param request - What was closed, and what was wrong in it.
 * @param options - `onInvalid` as in `evaluate`.
 * @returns The recalculation, or every issue that keeps it from being made.
 * @example
 * ```ts
 * import { compilePlan, safeRecalculate } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [{ kind: "lumpSum", id: "bonus", amount: "100", when: { field: "sales", gte: "1" } }],
 * });
 * const run = safeRecalculate(plan, { closed: [] });
 * run.ok ? [] : run.issues.map(({ code }) => code); // => ["incentives.nothing_closed"]
 * ```
 * @since 0.1.0
 */
export function safeRecalculate(
  plan: CompiledPlan,
  request: RecalculationRequest,
  options: Pick<PlanOptions, "onInvalid"> = {},
): Result<Recalculation> {
  const issues: Issue[] = [];
  const read = readRequest(request);
  if (readPlan(plan, "", issues) === null || !read.ok)
    return refuse([...issues, ...(read.ok ? [] : read.issues)]);
  const { causes } = read.data;
  const reports = ownValue(options, "onInvalid") === "report";
  const closed = readClosed(read.data.closed, plan);
  if (!closed.ok) return refuse(closed.issues);
  const corrected = readCorrections(read.data.corrected, closed.data, reports);
  const booked = readBooked(closed.data, read.data.booked);
  if (!corrected.ok || !booked.ok)
    return refuse([corrected, booked].flatMap((each) => (each.ok ? [] : each.issues)));
  const runs = runPeriods(stagesOf(plan, closed.data, corrected.data, causes), options);
  if (!runs.ok) return refuse(runs.issues);
  return { ok: true, data: recalculationOf(booked.data, closed.data, runs.data, causes) };
}

function refuse(issues: readonly Issue[]): Result<Recalculation> {
  return { ok: false, issues: capIssues(issues) };
}

/** What each stage evaluates: the first what was closed, and each after it one more cause corrected. */
function stagesOf(
  plan: CompiledPlan,
  closed: readonly ReadClosed[],
  corrected: ReadonlyMap<string, Corrections>,
  causes: readonly AdjustmentCause[],
): readonly StagedPeriod[] {
  const quotas = quotaMeasures([plan, ...closed.map((each) => each.plan)]);
  return closed.map((each) => ({
    path: each.path,
    stages: [0, ...causes.map((_cause, stage) => stage + 1)].map((count) => {
      const applied = causes.slice(0, count);
      const facts = stageFacts(each.facts, corrected.get(each.period.id), applied, quotas);
      return { facts, plan: applied.includes("plan") ? plan : each.plan };
    }),
  }));
}
