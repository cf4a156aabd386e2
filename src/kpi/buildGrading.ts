import type { Readings } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Scale } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { type BuiltScale, buildScale, type ScaleReason } from "../kernel/scale/index.js";
import { prefixed, type Tracer } from "../kernel/trace/index.js";
import { amountScale, refuseQuotaBounds } from "./amountScale.js";
import { kpiIssue } from "./kpiIssue.js";
import type { Rubric } from "./types.js";

/** What a score is worth. */
export interface Grade {
  readonly grade: string | null;
  readonly coefficient: Fraction | null;
  /** The places to print a coefficient with that left a rounding. */
  readonly fixed?: number | undefined;
  /** Why a scale of the document gave nothing, or an amount without a grade. */
  readonly refusals: readonly Refusal[];
}

/** A scale that holds no such score; `no_band` where it says what it gives there, but has no grade. */
export interface Refusal {
  readonly field: "grades" | "coefficients";
  readonly reason: ScaleReason | "no_band";
}

/** Grades and coefficients of a rubric, ready to be read. */
export interface Grading {
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** With a trace it records one node for each scale. */
  read(score: Fraction, readings: Readings, trace?: Tracer): Grade;
}

/** Builds the scales that a score is read from; null where one is faulty, with every fault in `issues`. */
export function buildGrading(rubric: Rubric, ref: string, issues: Issue[]): Grading | null {
  const before = issues.length;
  const grades = rubric.grades === undefined ? null : buildGrades(rubric.grades, `${ref}/grades`, issues);
  const coefficients =
    rubric.coefficients === undefined
      ? null
      : buildCoefficients(rubric.coefficients, `${ref}/coefficients`, issues);
  if (grades !== null && !grades.grades && rubric.coefficients !== undefined) {
    const message =
      'The bands of "grades" have amounts, which are coefficients, and "coefficients" gives others. Keep one of the two.';
    issues.push(kpiIssue("kpi.two_coefficients", `${ref}/coefficients`, message));
  }
  if (issues.length > before) return null;
  const scales = [grades, coefficients].flatMap((scale) => scale ?? []);
  return {
    measures: scales.flatMap(({ measures }) => measures),
    fields: scales.flatMap(({ fields }) => fields),
    read: (score, readings, trace) => readGrade(rubric.id, grades, coefficients, score, readings, trace),
  };
}

function readGrade(
  id: string,
  grades: BuiltScale | null,
  coefficients: BuiltScale | null,
  value: Fraction,
  readings: Readings,
  trace: Tracer | undefined,
): Grade {
  const graded = grades?.at({ value }, readings, prefixed(trace, `${id}.grades`));
  const factor = coefficients?.at({ value }, readings, prefixed(trace, `${id}.coefficients`)) ?? graded;
  const grade = graded?.band == null ? null : bandId(grades, graded.band);
  const refusals: readonly Refusal[] = [
    ...(graded === undefined || grade !== null
      ? []
      : [{ field: "grades", reason: graded.reason ?? "no_band" } as const]),
    ...(factor?.reason === undefined || factor === graded
      ? []
      : [{ field: "coefficients", reason: factor.reason } as const]),
  ];
  return { grade, coefficient: factor?.exact ?? null, fixed: factor?.fixed, refusals };
}

function bandId(grades: BuiltScale | null, band: number): string | null {
  return grades?.table.kind === "bands" ? (grades.table.rows[band]?.id ?? null) : null;
}

function buildGrades(document: Scale, ref: string, issues: Issue[]): BuiltScale | null {
  const scale = built(document, ref, issues);
  if (document.kind !== "bands") {
    const message =
      'Grades are the ids of bands, and a scale of another kind has none. Write bands, and a curve of coefficients under "coefficients".';
    issues.push(kpiIssue("kpi.grades_not_bands", `${ref}/kind`, message));
    return null;
  }
  refuseQuotaBounds(document, ref, issues);
  for (const issue of payFaults(document, ref)) issues.push(issue);
  return scale;
}

/** Bands of grades either have no amount at all, or each has one that is its coefficient as it stands. */
function payFaults(document: Extract<Scale, { kind: "bands" }>, ref: string): readonly Issue[] {
  const hasAmounts = document.bands.some(({ amount }) => amount !== undefined);
  return document.bands.flatMap((band, index) => {
    const path = `${ref}/bands/${index}`;
    const mode = band.mode ?? document.mode ?? "whole";
    const isSliced = band.rate !== undefined || band.per !== undefined || mode !== "whole";
    if (isSliced) {
      const message =
        'The coefficient of a grade is one number for all of the band. Write it as "amount" with mode whole, without "rate" and "per".';
      return [kpiIssue("kpi.grade_not_whole", path, message)];
    }
    if (!hasAmounts || band.amount !== undefined) return [];
    const message =
      'Other grades have a coefficient and this one has none, which would count as 0. Write "amount", be it "0".';
    return [kpiIssue("kpi.grade_without_amount", `${path}/amount`, message)];
  });
}

function buildCoefficients(document: Scale, ref: string, issues: Issue[]): BuiltScale | null {
  const scale = built(document, ref, issues);
  return scale === null ? null : amountScale(document, scale, ref, issues);
}

function built(document: Scale, ref: string, issues: Issue[]): BuiltScale | null {
  const scale = buildScale(document, ref);
  if (scale.ok) return scale.data;
  for (const issue of scale.issues) issues.push(issue);
  return null;
}
