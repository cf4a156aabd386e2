import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { trainingIssue } from "./trainingIssue.js";
import type { Training } from "./types.js";

/** Dates that are none, and courses that nobody can begin. */
export function checkCourses({ courses }: Training, ref: string): readonly Issue[] {
  const dates = courses.flatMap(({ sessions = [] }, at) =>
    sessions.flatMap(({ on }, index) =>
      isCalendarDate(on) ? [] : [notADate(`${ref}/courses/${at}/sessions/${index}/on`)],
    ),
  );
  const before = new Map(courses.map(({ id, prerequisiteIds = [] }) => [id, prerequisiteIds]));
  const circles = courses.flatMap(({ id }, at) => {
    if (!standsBefore(id, id, before)) return [];
    const message = `The course ${quoted(id)} has to be passed before itself, through its prerequisites. Break the circle.`;
    const params = { courseId: id.slice(0, 80) };
    return [trainingIssue("training.circle", `${ref}/courses/${at}/prerequisiteIds`, message, params)];
  });
  return [...dates, ...circles];
}

/** Whether a course has to be passed before another one, through however many between them. */
function standsBefore(id: string, courseId: string, before: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set(before.get(courseId) ?? []);
  // A set that grows while it is walked also walks what was added.
  for (const each of seen) for (const earlier of before.get(each) ?? []) seen.add(earlier);
  return seen.has(id);
}
