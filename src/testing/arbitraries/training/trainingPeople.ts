import fc from "fast-check";
import { addDays } from "../../../kernel/calendar/index.js";
import type { CompiledTraining, TrainingCourse, TrainingFacts } from "../../../reviews/index.js";
import { printRational, rationalOf } from "../../rational/index.js";
import { maybe } from "../maybe.js";
import { nearBound, valueNear } from "../nearBound.js";
import { readings } from "../readings.js";
import { trainingNeeds } from "./trainingNeeds.js";

/** A person of a request, or the facts about one but for the period. */
export type TrainingPerson = Omit<TrainingFacts, "period" | "asOf">;

/** A person with records of any courses, in any order, with scores on, just below and just above what passes. */
export function trainingPerson(
  { document }: CompiledTraining,
  personId: string,
): fc.Arbitrary<TrainingPerson> {
  const record = fc.constantFrom(...document.courses).chain((course) =>
    fc.record({
      courseId: fc.constant(course.id),
      day: maybe(fc.nat(700), 8),
      examScore: fc.oneof(
        { weight: 7, arbitrary: scoreOf(course) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    }),
  );
  return fc
    .record({
      records: fc.array(record, { maxLength: 6 }),
      since: maybe(fc.constantFrom("2026-01-05", "2026-05-11")),
      given: readings(trainingNeeds(document)),
      isTurned: fc.boolean(),
    })
    .map(({ records, since, given, isTurned }) => {
      const own = records.map(({ courseId, day, examScore }, index) => ({
        id: `${personId}-${index}`,
        personId,
        courseId,
        completedOn: day === undefined ? null : addDays("2025-01-01", day),
        examScore,
      }));
      return {
        personId,
        ...given,
        records: isTurned ? [...own].reverse() : own,
        ...(since === undefined ? {} : { since }),
      };
    });
}

function scoreOf({ passFrom = "60" }: TrainingCourse): fc.Arbitrary<string> {
  return nearBound.map((place) => printRational(valueNear([rationalOf(passFrom)], place)));
}
