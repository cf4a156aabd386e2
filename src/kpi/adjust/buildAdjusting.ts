import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { buildSteps, type StepList } from "../../kernel/steps/index.js";
import { INCIDENT_POINTS } from "../incidents/incidentNames.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Rubric } from "../types.js";
import { buildPoints, type PointsFunction, pointsName } from "./buildPoints.js";
import { plainSteps } from "./plainSteps.js";

/** Some steps of a rubric that are applied together. */
export interface StepRun {
  readonly steps: StepList;
  /** What the trace shows beside the value before the step, because the step reads it. */
  readonly reads: PointsFunction | typeof INCIDENT_POINTS | null;
}

/** The steps of a rubric, ready to be applied. */
export interface Adjusting {
  readonly all: StepList;
  readonly runs: readonly StepRun[];
  readonly points: ReadonlyMap<string, PointsFunction>;
}

/** Builds the steps of a rubric; null where one is faulty, with every fault in `issues`. */
export function buildAdjusting(rubric: Rubric, ref: string, issues: Issue[]): Adjusting | null {
  const { steps = [] } = rubric;
  const before = issues.length;
  const points = new Map<string, PointsFunction>();
  const names = new Set(steps.flatMap(({ kind, id }) => (kind === "points" ? [pointsName(id)] : [])));
  steps.forEach((step, index) => {
    if (step.kind !== "points") return;
    const measure = typeof step.amount === "object" ? step.amount.measure : "";
    if (names.has(measure)) issues.push(pointsOfPoints(measure, `${ref}/steps/${index}/amount/measure`));
    const built = buildPoints(step, rubric.id, `${ref}/steps/${index}`, issues);
    if (built !== null) points.set(pointsName(step.id), built);
  });
  const built = buildSteps(plainSteps(steps), `${ref}/steps`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  if (!built.ok || issues.length > before) return null;
  return { all: built.data, runs: runsOf(rubric, built.data, points), points };
}

function pointsOfPoints(measure: string, path: string): Issue {
  const message = `${quoted(measure)} are the points of a step, and points are not made of points. Name the measure that those are made of.`;
  return kpiIssue("kpi.points_of_points", path, message, { measure: measure.slice(0, 80) });
}

/** One run of all steps, unless one of them reads what has to be shown with it. */
function runsOf(
  { steps = [] }: Rubric,
  all: StepList,
  points: ReadonlyMap<string, PointsFunction>,
): readonly StepRun[] {
  const plain = plainSteps(steps);
  const reads = plain.map((step): StepRun["reads"] => {
    const name = step.kind === "add" && typeof step.amount === "object" ? step.amount.measure : "";
    return name === INCIDENT_POINTS ? INCIDENT_POINTS : (points.get(name) ?? null);
  });
  if (reads.every((each) => each === null)) return [{ steps: all, reads: null }];
  return reads.map((each, index) => ({ steps: all.slice(index, index + 1), reads: each }));
}

/** The points of all steps that add any, by the names that the rubric knows them under. */
export function pointsOf(
  { points }: Adjusting,
  readings: Readings,
): readonly (readonly [string, Fraction | null])[] {
  return [...points].map(([name, each]) => [name, each.find(readings)] as const);
}
