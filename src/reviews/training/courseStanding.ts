import { compareFractions, type Fraction, fractionOf, fractionText } from "../../kernel/decimal/index.js";
import type { BuiltCourse, BuiltTraining } from "./builtTraining.js";
import type { TrainingEntry } from "./readRecords.js";
import type { CourseHistory, TrainingReading } from "./trainingReading.js";
import type { CourseStanding, Training } from "./types.js";

/** How one person stands with a course, exactly. */
export interface ExactCourse {
  readonly standing: CourseStanding;
  readonly score: Fraction | null;
  readonly history: CourseHistory;
}

/** How one person stands with each course, by its id. */
export function courseStandings(
  training: BuiltTraining,
  { entries }: TrainingReading,
): ReadonlyMap<string, ExactCourse> {
  const { exam = "last" } = training.document;
  return new Map(
    [...training.courses.values()].map((course) => {
      const own = entries.filter(({ courseId }) => courseId === course.document.id);
      return [course.document.id, courseStanding(course, own, exam)];
    }),
  );
}

function courseStanding(
  course: BuiltCourse,
  attempts: readonly TrainingEntry[],
  exam: NonNullable<Training["exam"]>,
): ExactCourse {
  const { id, title } = course.document;
  const passes = attempts.flatMap((entry) =>
    entry.completedOn !== null && hasPassed(course, entry) ? [{ id: entry.id, on: entry.completedOn }] : [],
  );
  const score = scoreOf(attempts, exam);
  return {
    history: { attempts, passes },
    score,
    standing: {
      id,
      ...(title === undefined ? {} : { title }),
      isPassed: passes.length > 0,
      passedOn: passes.at(-1)?.on ?? null,
      score: fractionText(score),
      attempts: attempts.length,
    },
  };
}

function hasPassed({ passFrom }: BuiltCourse, { score }: TrainingEntry): boolean {
  return passFrom === null || (score !== null && compareFractions(fractionOf(score), passFrom) >= 0);
}

/** The score of the exam that counts; attempts are in the order of dates. */
function scoreOf(attempts: readonly TrainingEntry[], exam: NonNullable<Training["exam"]>): Fraction | null {
  const scores = attempts.flatMap(({ score }) => (score === null ? [] : [fractionOf(score)]));
  if (exam === "last") return scores.at(-1) ?? null;
  return scores.reduce<Fraction | null>(
    (best, score) => (best === null || compareFractions(score, best) > 0 ? score : best),
    null,
  );
}
