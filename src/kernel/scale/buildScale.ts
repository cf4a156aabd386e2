import type { Readings } from "../condition/index.js";
import type { Result } from "../issue/index.js";
import { buildSteps, type StepList } from "../steps/index.js";
import type { Tracer } from "../trace/index.js";
import type { BandTable } from "./bandTable.js";
import type { CurveTable } from "./curveTable.js";
import { placesOfAll } from "./fixedPlaces.js";
import type { MatrixTable } from "./matrixTable.js";
import { noValue } from "./noValue.js";
import { readBands } from "./readBands.js";
import { readCurve } from "./readCurve.js";
import { readMatrix } from "./readMatrix.js";
import type { ScaleArgument, ScaleFunction, ScaleValue } from "./scaleFunction.js";
import type { Scale } from "./types.js";
import { valueInMatrix } from "./valueInMatrix.js";
import { valueInTable } from "./valueInTable.js";

/** What a scale of any kind was read into. */
export type ScaleTable = BandTable | CurveTable | MatrixTable;

/** A built scale with its insides, which its calculus works on. */
export interface BuiltScale extends ScaleFunction {
  readonly table: ScaleTable;
  /** Null where the document has no steps. */
  readonly steps: StepList | null;
}

/**
 * Builds a scale from a document that its schema has accepted, or tells every other fault of it. `ref` is the JSON
 * pointer of the scale, which every path starts with.
 */
export function buildScale(document: Scale, ref: string): Result<BuiltScale> {
  const table = readTable(document, ref);
  const written = document.steps ?? [];
  const steps = buildSteps(written, `${ref}/steps`);
  if (!table.ok || !steps.ok) {
    return { ok: false, issues: [...(table.ok ? [] : table.issues), ...(steps.ok ? [] : steps.issues)] };
  }
  return { ok: true, data: scaleOf(table.data, written.length === 0 ? null : steps.data) };
}

function readTable(document: Scale, ref: string): Result<ScaleTable> {
  switch (document.kind) {
    case "bands":
      return readBands(document, ref);
    case "curve":
      return readCurve(document, ref);
    case "matrix":
      return readMatrix(document, ref);
  }
}

function scaleOf(table: ScaleTable, steps: StepList | null): BuiltScale {
  const needsQuota = table.kind === "matrix" ? table.needsQuota : table.document.boundsIn === "quota";
  const looksAt = [...(table.kind === "matrix" ? table.fields : []), ...(steps?.fields ?? [])];
  const grades = table.kind === "bands" && table.grades;
  return {
    measures: steps?.measures ?? [],
    fields: [...new Set(looksAt)].sort(),
    needsQuota,
    grades,
    fixed: steps !== null ? steps.fixed : table.kind === "bands" ? placesOfAll(table) : undefined,
    table,
    steps,
    at: (argument, readings, trace) => valueAt(table, steps, needsQuota, argument, readings, trace),
  };
}

function valueAt(
  table: ScaleTable,
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
    table.kind === "matrix"
      ? valueInMatrix(table, argument, quota, readings, trace)
      : valueInTable(table, argument, quota, trace);
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
  const { fixed, band, cell } = before;
  const amount = fixed === undefined ? { exact } : { exact, fixed };
  const after = steps.apply(amount, readings, trace, mark);
  const reached = cell === undefined ? { band } : { band, cell };
  if (after.exact === null) return { exact: null, grade: null, reason: after.reason, ...reached };
  return after.fixed === undefined
    ? { exact: after.exact, grade: null, ...reached }
    : { exact: after.exact, fixed: after.fixed, grade: null, ...reached };
}
