import { addFractions, type Fraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import type { BuiltCourse, BuiltTraining } from "./builtTraining.js";

/** A course with those that have to be passed before it and are still open, in the order in which they are taken. */
export interface Bundle {
  readonly courses: readonly BuiltCourse[];
  readonly hours: Fraction;
  readonly cost: Fraction;
}

/** What taking a course means for somebody who has these courses behind or before them. */
export function bundleOf(training: BuiltTraining, courseId: string, has: ReadonlySet<string>): Bundle {
  const taken = new Map<string, BuiltCourse>();
  const visit = (id: string): void => {
    const course = training.courses.get(id);
    if (course === undefined || taken.has(id)) return;
    for (const before of course.prerequisiteIds) if (!has.has(before)) visit(before);
    taken.set(id, course);
  };
  visit(courseId);
  const courses = [...taken.values()];
  const sum = (of: (course: BuiltCourse) => Fraction) =>
    courses.reduce((total, course) => addFractions(total, of(course)), fractionOf(ZERO));
  return { courses, hours: sum(({ hours }) => hours), cost: sum(({ cost }) => cost) };
}
