import fc from "fast-check";
import type {
  Certificate,
  Training,
  TrainingCourse,
  TrainingNeed,
  TrainingProgram,
} from "../../../reviews/index.js";
import { maybe, written } from "../maybe.js";

const COMPETENCIES = ["listening", "closing"] as const;

/**
 * Training documents: courses with prerequisites, exams and sessions with few seats, certificates, programs of both sorts and
 * needs of all sources, all valid.
 *
 * @returns An arbitrary of documents that `compileTraining` takes.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileTraining } from "attainment/reviews";
 * import { trainings } from "attainment/testing";
 * const sample = fc.sample(trainings(), { seed: 42, numRuns: 50 });
 * sample.map(compileTraining).length; // => 50
 * ```
 * @since 0.1.0
 */
export function trainings(): fc.Arbitrary<Training> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => courseAt(index))))
    .chain((courses) => {
      const ids = courses.map(({ id }) => id);
      return fc
        .record({
          certificates: fc.array(certificate(ids), { maxLength: 2 }),
          programs: fc.array(program(ids), { maxLength: 2 }),
          needs: fc.array(need(courses), { maxLength: 3 }),
          exam: maybe(fc.constantFrom("last", "best")),
        })
        .map(({ certificates, programs, needs, exam }): Training => {
          const document = { kind: "training" as const, id: "drawn", courses };
          return {
            ...document,
            certificates: certificates.map((each, index) => ({ ...each, id: `certificate-${index}` })),
            programs: programs.map((each, index) => ({ ...each, id: `program-${index}` })),
            needs: needs.map((each, index) => ({ ...each, id: `need-${index}` })),
            ...(exam === undefined ? {} : { exam }),
          };
        });
    });
}

/** A course, after some of those before it. */
function courseAt(index: number): fc.Arbitrary<TrainingCourse> {
  const before = Array.from({ length: index }, (_, at) => `course-${at}`);
  const session = fc.record({
    on: fc.constantFrom("2026-06-30", "2026-07-01", "2026-08-03", "2026-09-30", "2026-10-01"),
    seats: maybe(fc.integer({ min: 1, max: 2 })),
  });
  return fc
    .record({
      hours: fc.constantFrom("1", "2.5", "8", "0"),
      cost: maybe(fc.constantFrom("0", "99.99", "100", "1000")),
      competencyIds: maybe(fc.subarray([...COMPETENCIES])),
      prerequisiteIds: maybe(fc.subarray(before)),
      passFrom: maybe(fc.constant("60")),
      sessions: maybe(fc.array(session, { minLength: 1, maxLength: 3 })),
    })
    .map(({ sessions, ...course }) => ({
      id: `course-${index}`,
      ...written(course),
      ...(sessions === undefined
        ? {}
        : { sessions: sessions.map((each, at) => ({ id: `session-${at}`, ...written(each) })) }),
    }));
}

function certificate(ids: readonly string[]): fc.Arbitrary<Certificate> {
  return fc
    .record({ courseId: fc.constantFrom(...ids), months: maybe(fc.integer({ min: 3, max: 12 })) })
    .map(({ courseId, months }) => ({
      id: "certificate",
      courseId,
      ...(months === undefined ? {} : { renewal: { kind: "afterLast" as const, interval: { months } } }),
    }));
}

function program(ids: readonly string[]): fc.Arbitrary<TrainingProgram> {
  const courseIds = fc.subarray([...ids], { minLength: 1 });
  const when = maybe(fc.constant({ field: "role", is: "consultant" }));
  const onboarding = fc
    .record({ courseIds, when, days: fc.integer({ min: 10, max: 200 }) })
    .map(({ days, ...program }) => ({
      id: "program",
      kind: "onboarding" as const,
      ...written(program),
      within: { days },
    }));
  const recurring = fc.record({ courseIds, when }).map((program) => ({
    id: "program",
    kind: "recurring" as const,
    ...written(program),
    cadence: { kind: "periodic" as const, unit: "quarter" as const, on: { day: -1 } },
  }));
  return fc.oneof(onboarding, recurring);
}

function need(courses: readonly TrainingCourse[]): fc.Arbitrary<TrainingNeed> {
  const trained = COMPETENCIES.filter((id) =>
    courses.some(({ competencyIds = [] }) => competencyIds.includes(id)),
  );
  const priority = maybe(fc.constantFrom("0.5", "3"));
  const byCourse = fc
    .record({
      source: fc.constantFrom("market", "jobProfile", "results"),
      courseIds: fc.subarray(
        courses.map(({ id }) => id),
        { minLength: 1 },
      ),
      when: maybe(fc.constant({ field: "role", is: "consultant" })),
      priority,
    })
    .map((need) => ({ id: "need", ...written(need) }));
  if (trained.length === 0) return byCourse;
  const byGap = fc.record({ competencyId: fc.constantFrom(...trained), priority }).map((need) => ({
    id: "need",
    source: "competencyGap" as const,
    gap: { measure: `review.${need.competencyId}`, required: "4" },
    ...written(need),
  }));
  return fc.oneof(byCourse, byGap);
}
