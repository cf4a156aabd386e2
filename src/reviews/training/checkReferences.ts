import { documentIssue, duplicateIds, type Issue, quoted } from "../../kernel/issue/index.js";
import { trainingIssue } from "./trainingIssue.js";
import type { Training, TrainingNeed } from "./types.js";

/** Ids that stand twice, and names of what is not there. */
export function checkReferences(training: Training, ref: string): readonly Issue[] {
  const { courses, certificates = [], programs = [], needs = [] } = training;
  const ids = (elements: readonly { readonly id: string }[]) => elements.map(({ id }) => id);
  const known = new Set(ids(courses));
  const course = (id: string, path: string) => (known.has(id) ? [] : [unknownCourse(id, path)]);
  return [
    ...duplicateIds(courses, `${ref}/courses`),
    ...duplicateIds(certificates, `${ref}/certificates`, ids(courses)),
    ...duplicateIds(programs, `${ref}/programs`, [...ids(courses), ...ids(certificates)]),
    ...duplicateIds(needs, `${ref}/needs`),
    ...courses.flatMap(({ prerequisiteIds = [], sessions = [] }, at) => [
      ...listed(prerequisiteIds, `${ref}/courses/${at}/prerequisiteIds`, course),
      ...duplicateIds(sessions, `${ref}/courses/${at}/sessions`),
    ]),
    ...certificates.flatMap(({ courseId }, at) => course(courseId, `${ref}/certificates/${at}/courseId`)),
    ...programs.flatMap(({ courseIds }, at) => listed(courseIds, `${ref}/programs/${at}/courseIds`, course)),
    ...needs.flatMap((need, at) => checkNeed(training, need, `${ref}/needs/${at}`, course)),
  ];
}

function checkNeed(
  { courses }: Training,
  { courseIds, competencyId }: TrainingNeed,
  ref: string,
  course: (id: string, path: string) => readonly Issue[],
): readonly Issue[] {
  if ((courseIds === undefined) === (competencyId === undefined)) {
    const message =
      "A need is met by courses, or by what trains a competency. Write courseIds or competencyId.";
    return [trainingIssue("training.need_without_course", ref, message)];
  }
  if (competencyId === undefined) return listed(courseIds ?? [], `${ref}/courseIds`, course);
  if (courses.some(({ competencyIds = [] }) => competencyIds.includes(competencyId))) return [];
  const message = `No course trains ${quoted(competencyId)}. Add it to the competencyIds of one.`;
  const params = { competencyId: competencyId.slice(0, 80) };
  return [trainingIssue("training.untrained_competency", `${ref}/competencyId`, message, params)];
}

/** The faults of a list of courses: names of none, and names that stand twice. */
function listed(
  ids: readonly string[],
  path: string,
  course: (id: string, path: string) => readonly Issue[],
): readonly Issue[] {
  return ids.flatMap((id, index) => {
    const at = `${path}/${index}`;
    if (ids.indexOf(id) === index) return course(id, at);
    const message = `The course ${quoted(id)} stands here twice. Remove one of the two.`;
    return [documentIssue("document.duplicate_id", at, message, { id: id.slice(0, 80) })];
  });
}

function unknownCourse(id: string, path: string): Issue {
  const message = `There is no course ${quoted(id)}. Name one of the courses, or declare it.`;
  return documentIssue("document.unknown_reference", path, message, { id: id.slice(0, 80) });
}
