import type { Readings } from "../condition/index.js";
import type { Result } from "../issue/index.js";
import { buildSteps, type StepList } from "../steps/index.js";
import type { Tracer } from "../trace/index.js";
import type { BandTable } from "./bandTable.js";
import type { CurveTable } from "./curveTable.js";
import { placesOfAll } from "./fixedPlaces.js";
import { noValue } from "./noValue.js";
import { readBands } from "./readBands.js";
import { readCurve } from "./readCurve.js";
import type { ScaleArgument, ScaleFunction, ScaleValue } from "./scaleFunction.js";
import type { Scale } from "./types.js";
import { valueInBands } from "./valueInBands.js";
import { valueOnCurve } from "./valueOnCurve.js";

/** A built scale with its insides, which its calculus works on. */
export interface BuiltScale extends ScaleFunction {
  readonly table: BandTable | CurveTable;
  /** Null where the document has no steps. */
  readonly steps: StepList | null;
}

/**
 * Builds a scale from a document that its schema has accepted, or tells every other fault of it. `ref` is the JSON
 * pointer of the scale, which every path starts with.
 */
export function buildScale(document: Scale, ref: string): Result<BuiltScale> {
  const table = document.kind === "bands" ? readBands(document, ref) : readCurve(document, ref);
  const written = document.steps ?? [];
  const steps = buildSteps(written, `${ref}/steps`);
  if (!table.ok || !steps.ok) {
    return { ok: false, issues: [...(table.ok ? [] : table.issues), ...(steps.ok ? [] : steps.issues)] };
  }
  return { ok: true, data: scaleOf(table.data, written.length === 0 ? null : steps.data) };
}

function scaleOf(table: BandTable | CurveTable, steps: StepList | null): BuiltScale {
  const needsQuota = table.document.boundsIn === "quota";
  const grades = table.kind === "bands" && table.grades;
  return {
    measures: steps?.measures ?? [],
    fields: steps?.fields ?? [],
    needsQuota,
    grades,
    fixed: steps !== null ? steps.fixed : table.kind === "bands" ? placesOfAll(table) : undefined,
    table,
    steps,
    at: (argument, readings, trace) => valueAt(table, steps, needsQuota, argument, readings, trace),
  };
}

function valueAt(
  table: BandTable | CurveTable,
  steps: StepList | null,
  needsQuota: boolean,
  argument: ScaleArgument,
  readings: Readings,
  trace: Tracer | undefined,
): ScaleValue {
  const quota = needsQuota ? (argument.quota ?? null) : null;
  if (needsQuota && (quota === null || quota.numerator.units <= 0)) {
    const grades = table.kind === "bands" && table.grades;
    return noValue(table, grades, argument, quota === null ? "missing_quota" : "zero_quota", trace);
  }
  const mark = trace?.mark();
  const before =
    table.kind === "bands"
      ? valueInBands(table, argument, quota, trace)
      : valueOnCurve(table, argument, quota, trace);
  return steps === null || before.exact === null
    ? before
    : stepped(steps, before.exact, before, readings, trace, mark);
}

function stepped(
  steps: StepList,
  exact: NonNullable<ScaleValue["exact"]>,
  before: ScaleValue,
  readings: Readings,
  trace: Tracer | undefined,
  mark: number | undefined,
): ScaleValue {
  const { fixed, band } = before;
  const amount = fixed === undefined ? { exact } : { exact, fixed };
  const after = steps.apply(amount, readings, trace, mark);
  if (after.exact === null) return { exact: null, grade: null, reason: after.reason, band };
  return after.fixed === undefined
    ? { exact: after.exact, grade: null, band }
    : { exact: after.exact, fixed: after.fixed, grade: null, band };
}
