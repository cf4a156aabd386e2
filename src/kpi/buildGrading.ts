import { ratioOf as quotientOf, type Readings } from "../kernel/condition/index.js";
import { type Fraction, multiplyFractions } from "../kernel/decimal/index.js";
import type { Scale } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { type BuiltScale, buildScale, type ScaleReason } from "../kernel/scale/index.js";
import { prefixed, type Tracer } from "../kernel/trace/index.js";
import { amountScale, refuseQuotaBounds } from "./amountScale.js";
import { kpiIssue } from "./kpiIssue.js";
import { amountOf, type Quantity, readQuantity } from "./quantity.js";
import type { Rubric } from "./types.js";

/** What a score is worth. */
export interface Grade {
  readonly grade: string | null;
  readonly coefficient: Fraction | null;
  /** The two that the coefficient is the product of; the team's is null where the rubric has none, too. */
  readonly personal: Fraction | null;
  readonly team: Fraction | null;
  /** The places to print a coefficient with that left a rounding. */
  readonly fixed?: number | undefined;
  /** Why a scale of the document gave nothing, or an amount without a grade. */
  readonly refusals: readonly Refusal[];
}

/** A scale that holds no such score; `no_band` where it says what it gives there, but has no grade. */
export interface Refusal {
  readonly field: "grades" | "coefficients" | "teamCoefficient";
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
  const { teamCoefficient } = rubric;
  const team =
    teamCoefficient === undefined
      ? null
      : readQuantity(teamCoefficient, "team", `${ref}/teamCoefficient`, issues);
  if (teamCoefficient !== undefined && coefficients === null && (grades === null || grades.grades)) {
    const message =
      'There is no coefficient of the person that the team\'s could multiply. Give the bands of "grades" amounts, or write "coefficients".';
    issues.push(kpiIssue("kpi.team_coefficient_alone", `${ref}/teamCoefficient`, message));
  }
  if (issues.length > before) return null;
  const scales = [grades, coefficients].flatMap((scale) => scale ?? []);
  const read: Grading["read"] = (score, readings, trace) => {
    const mark = trace?.mark();
    const graded = readGrade(rubric.id, grades, coefficients, score, readings, trace);
    const since = coefficients === null || grades === null || mark === undefined ? mark : mark + 1;
    return team === null ? graded : withTeam(rubric.id, graded, team, readings, trace, since);
  };
  return {
    measures: [
      ...scales.flatMap(({ measures }) => measures),
      ...(team?.measure == null ? [] : [team.measure]),
    ],
    fields: scales.flatMap(({ fields }) => fields),
    read,
  };
}

/** The coefficient of the person times that of the team; `since` was set before the node of the former. */
function withTeam(
  id: string,
  grade: Grade,
  quantity: Quantity,
  readings: Readings,
  trace: Tracer | undefined,
  since: number | undefined,
): Grade {
  const { personal, refusals } = grade;
  const team = amountOf(quantity, readings);
  const coefficient = personal === null || team === null ? null : multiplyFractions(personal, team);
  const { measure, ref, constant } = quantity;
  trace?.node(
    {
      id: `${id}.coefficient`,
      kind: "multiply",
      ref,
      inputs: measure === null ? [] : [{ id: measure, value: team }],
      params: constant === null ? { ratio: team === null ? undefined : quotientOf(team) } : { by: constant },
      value: coefficient,
    },
    since,
  );
  const missing: readonly Refusal[] =
    team === null ? [{ field: "teamCoefficient", reason: "missing_measure" }] : [];
  return { ...grade, coefficient, team, fixed: undefined, refusals: [...refusals, ...missing] };
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
  const coefficient = factor?.exact ?? null;
  return { grade, coefficient, personal: coefficient, team: null, fixed: factor?.fixed, refusals };
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
