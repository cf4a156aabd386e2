import type { Result } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { sorted } from "./compileVersion.js";
import { compileVersions } from "./compileVersions.js";
import { evaluateVersion } from "./evaluateVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { lintVersions } from "./lint/lintVersions.js";
import { participantAttributes } from "./participation.js";
import type { PlanFunction } from "./planFunction.js";
import { type PlanVersions, planVersions } from "./planVersions.js";
import { prepare } from "./prepare.js";
import type { Plan, Statement } from "./types.js";

/**
 * Builds a plan from its versions, which have passed the schema. `refOf` is the place of each in the outermost document:
 * the paths of issues and the `ref` of trace nodes start with it.
 */
export function buildPlan(versions: readonly Plan[], refOf: (index: number) => string): Result<PlanFunction> {
  const compiled = compileVersions(versions, refOf);
  return compiled.ok ? { ok: true, data: planFunction(planVersions(compiled.data)) } : compiled;
}

function planFunction(plan: PlanVersions): PlanFunction {
  const { id, currency, versions } = plan;
  return Object.freeze({
    id,
    currency,
    versions: Object.freeze(versions.map((version) => version.plan)),
    needs: Object.freeze({
      measures: sorted(versions.flatMap(({ measures }) => measures)),
      fields: sorted(
        versions.flatMap((version) => [
          ...version.fields,
          ...participantAttributes(version.plan.participants),
        ]),
      ),
    }),
    needsCash: versions.some(({ settlement }) => settlement.needsCash),
    pay: (reading, trace, perDeal) => pay(plan, reading, trace, perDeal),
    lint: () => lintVersions(versions),
  } satisfies PlanFunction);
}

function pay(
  plan: PlanVersions,
  reading: PlanReading,
  trace: Tracer | undefined,
  perDeal: boolean = false,
): Result<Statement> {
  const prepared = prepare(plan, reading, (version) => version);
  if (!("version" in prepared)) return { ok: false, issues: prepared };
  return { ok: true, data: evaluateVersion(prepared, trace, perDeal) };
}
