import { buildCadence, type CadenceFunction } from "../../kernel/cadence/index.js";
import { buildCondition, type ConditionFunction, type DecimalLiteral } from "../../kernel/condition/index.js";
import { type Fraction, isZeroFraction, readLiteral, wholeFraction } from "../../kernel/decimal/index.js";
import type { Issue, Result } from "../../kernel/issue/index.js";
import type { BuiltCourse, BuiltNeed, BuiltProgram, BuiltTraining } from "./builtTraining.js";
import { checkCourses } from "./checkCourses.js";
import { checkReferences } from "./checkReferences.js";
import { trainingIssue } from "./trainingIssue.js";
import type { Training, TrainingCourse, TrainingNeed, TrainingProgram } from "./types.js";

const NOTHING = wholeFraction(0);
const ONCE = wholeFraction(1);

/** Reads the constants of a training and resolves its references; `ref` is where it stands in the outermost document. */
export function resolveTraining(document: Training, ref: string): Result<BuiltTraining> {
  const issues: Issue[] = [...checkReferences(document, ref), ...checkCourses(document, ref)];
  const courses = document.courses.map((course, index) =>
    courseOf(course, `${ref}/courses/${index}`, issues),
  );
  const certificates = (document.certificates ?? []).map((certificate, index) => ({
    document: certificate,
    renewal:
      certificate.renewal === undefined
        ? null
        : taken(buildCadence(certificate.renewal, `${ref}/certificates/${index}/renewal`), issues),
  }));
  const programs = (document.programs ?? []).map((program, index) =>
    programOf(program, `${ref}/programs/${index}`, document.id, issues),
  );
  const needs = (document.needs ?? []).map((need, index) =>
    needOf(need, `${ref}/needs/${index}`, document.id, issues),
  );
  if (issues.length > 0) return { ok: false, issues };
  const conditions = [...programs, ...needs].flatMap(({ condition }) => condition?.fields ?? []);
  return {
    ok: true,
    data: {
      document,
      ref,
      courses: new Map(courses.map((course) => [course.document.id, course])),
      certificates,
      programs,
      needs,
      measures: [...new Set(needs.flatMap(({ gap }) => (gap === null ? [] : [gap.measure])))].sort(),
      fields: [...new Set(conditions)].sort(),
    },
  };
}

function courseOf(course: TrainingCourse, ref: string, issues: Issue[]): BuiltCourse {
  return {
    document: course,
    hours: amountOf(course.hours, `${ref}/hours`, issues),
    cost: amountOf(course.cost ?? 0, `${ref}/cost`, issues),
    passFrom: course.passFrom === undefined ? null : readLiteral(course.passFrom, `${ref}/passFrom`, issues),
    prerequisiteIds: course.prerequisiteIds ?? [],
  };
}

function amountOf(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction {
  const amount = readLiteral(literal, path, issues) ?? NOTHING;
  if (amount.numerator.units >= 0) return amount;
  const message = "A course cannot take less than nothing. Write zero or more.";
  issues.push(trainingIssue("training.negative", path, message));
  return NOTHING;
}

function programOf(program: TrainingProgram, ref: string, id: string, issues: Issue[]): BuiltProgram {
  return {
    document: program,
    ref,
    condition: conditionOf(program.when, `${ref}/when`, `training.${id}.${program.id}.when`, issues),
    cadence:
      program.kind === "recurring" ? taken(buildCadence(program.cadence, `${ref}/cadence`), issues) : null,
  };
}

function needOf(need: TrainingNeed, ref: string, id: string, issues: Issue[]): BuiltNeed {
  const priority = need.priority === undefined ? ONCE : readLiteral(need.priority, `${ref}/priority`, issues);
  if (priority !== null && (isZeroFraction(priority) || priority.numerator.units < 0)) {
    const message = "The priority of a need is above 0. Raise it, or remove the need.";
    issues.push(trainingIssue("training.bad_priority", `${ref}/priority`, message));
  }
  const required =
    need.gap === undefined ? null : readLiteral(need.gap.required, `${ref}/gap/required`, issues);
  return {
    document: need,
    condition: conditionOf(need.when, `${ref}/when`, `training.${id}.${need.id}.when`, issues),
    priority: priority ?? ONCE,
    gap: need.gap === undefined || required === null ? null : { measure: need.gap.measure, required },
  };
}

function conditionOf(
  when: TrainingNeed["when"],
  ref: string,
  id: string,
  issues: Issue[],
): ConditionFunction | null {
  return when === undefined ? null : taken(buildCondition(when, ref, id), issues);
}

function taken<T extends ConditionFunction | CadenceFunction>(built: Result<T>, issues: Issue[]): T | null {
  if (built.ok) return built.data;
  for (const issue of built.issues) issues.push(issue);
  return null;
}
