import {
  decimalOf,
  type Fraction,
  formatFraction,
  quotient,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { certificateStanding } from "./certificateStanding.js";
import { courseStandings } from "./courseStanding.js";
import { type ExactNeed, needsOf } from "./needsOf.js";
import { type ExactProgram, programStanding } from "./programStanding.js";
import type { TrainingReading } from "./trainingReading.js";
import type { CertificateStanding, ProgramStanding, TrainingResult } from "./types.js";

/** What training gives for one person, exactly. */
export interface TrainedPerson {
  readonly result: TrainingResult;
  readonly needs: readonly ExactNeed[];
  readonly passedIds: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, Fraction | null>;
}

/** How one person stands with everything of a training document. */
export function trainPerson(training: BuiltTraining, reading: TrainingReading): TrainedPerson {
  const { document } = training;
  const courses = courseStandings(training, reading);
  const certificates = training.certificates.map((certificate) => {
    const passes = courses.get(certificate.document.courseId)?.history.passes ?? [];
    return certificateStanding(certificate, passes, reading.asOf);
  });
  const programs = training.programs.map((program) => programStanding(program, courses, reading));
  const standings = { courses, certificates, programs: programs.map(({ standing }) => standing) };
  const { needs, unmet } = needsOf(training, standings, reading);
  const total = totalOf(programs);
  const measures = new Map<string, Fraction | null>([[`training.${document.id}`, total.share]]);
  for (const [id, { standing, score }] of courses) {
    measures.set(`training.${id}.passed`, flag(standing.isPassed));
    measures.set(`training.${id}.score`, score);
  }
  for (const { id, status } of certificates) measures.set(`training.${id}.valid`, flag(isValid(status)));
  for (const { standing, completion } of programs)
    measures.set(`training.${standing.id}.completion`, completion);
  return {
    needs,
    passedIds: new Set([...courses].flatMap(([id, { standing }]) => (standing.isPassed ? [id] : []))),
    measures,
    result: {
      ...(total.share === null
        ? { value: null, reason: total.reason }
        : { value: formatFraction(total.share) }),
      trainingId: document.id,
      period: reading.person.period.id,
      personId: reading.personId,
      asOf: reading.asOf,
      courses: [...courses.values()].map(({ standing }) => standing),
      certificates,
      programs: standings.programs,
      needs: needs.map(({ need }) => need),
      unmetNeeds: unmet,
      measures: [...measures].map(([id, value]) => ({ id, value: value && formatFraction(value) })),
      laterRecords: reading.laterRecords,
      issues: [],
    },
  };
}

/** The share of what is required that is passed, over all programs. */
function totalOf(programs: readonly ExactProgram[]): {
  readonly share: Fraction | null;
  readonly reason: string;
} {
  const standings = programs.map(({ standing }) => standing);
  const unknown = standings.find(isUnknown);
  if (unknown?.reason !== undefined) return { share: null, reason: unknown.reason };
  const required = standings.reduce((sum, each) => sum + each.required, 0);
  const passed = standings.reduce((sum, each) => sum + each.passed, 0);
  const share = required === 0 ? null : quotient(decimalOf(passed), decimalOf(required));
  return { share, reason: "nothing_required" };
}

function isValid(status: CertificateStanding["status"]): boolean {
  return status === "valid" || status === "expiring";
}

function flag(is: boolean): Fraction {
  return wholeFraction(is ? 1 : 0);
}

/** Records where the share comes from: what each program requires, and what of it is passed. */
export function recordTraining(
  training: BuiltTraining,
  { result, measures }: TrainedPerson,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  const { document, ref } = training;
  const id = `training.${document.id}`;
  const value = measures.get(id) ?? null;
  const mark = trace.mark();
  recordCounts(training, result, "passed", trace);
  recordCounts(training, result, "required", trace);
  const note = value === null ? result.reason : undefined;
  trace.node({ id, kind: "quotient", ref, label: document.title, value, unit: "ratio", note }, mark);
}

function recordCounts(
  { document, ref, programs }: BuiltTraining,
  result: TrainingResult,
  what: "passed" | "required",
  trace: Tracer,
): void {
  const id = `training.${document.id}`;
  const mark = trace.mark();
  for (const [index, standing] of result.programs.entries()) {
    const count = isUnknown(standing) ? null : wholeFraction(standing[what]);
    trace.node({
      id: `${id}.${standing.id}.${what}`,
      kind: "input",
      ref: programs[index]?.ref ?? ref,
      label: standing.title,
      inputs: [{ id: what, value: count }],
      value: count,
      note: standing.reason,
    });
  }
  const sum = result.programs.reduce((total, standing) => total + standing[what], 0);
  const value = result.programs.some(isUnknown) ? null : wholeFraction(sum);
  trace.node({ id: `${id}.${what}`, kind: "sum", ref, value }, mark);
}

/** Whether it cannot be told what the program requires. */
function isUnknown({ reason }: ProgramStanding): boolean {
  return reason === "no_start" || reason === "missing_condition";
}
