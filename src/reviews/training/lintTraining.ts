import { lintBuiltCadence } from "../../kernel/cadence/index.js";
import { capIssues, type Issue, quoted } from "../../kernel/issue/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { bundleOf } from "./bundleOf.js";
import { readTraining } from "./safeCompileTraining.js";
import { trainingIssue } from "./trainingIssue.js";
import type { TrainingProgram } from "./types.js";

/**
 * Looks training over: every error that would keep it from being compiled; of a document without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `training.unused_course` | a course that nothing asks for and that is no prerequisite |
 * | `training.prerequisite_later` | a program that lists a course before its prerequisite |
 * | `training.prerequisite_not_required` | a program that leaves out the prerequisite of a course |
 *
 * Cadences of renewals and recurring programs are looked over as `lintCadence` does.
 *
 * @param document - A {@link Training} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintTraining } from "attainment/reviews";
 * const courses = [{ id: "closing", hours: "8" }];
 * lintTraining({ kind: "training", id: "sales", courses }).map(({ code, path }) => [code, path]); // => [["training.unused_course", "/courses/0"]]
 * ```
 * @since 0.1.0
 */
export function lintTraining(document: unknown): readonly Issue[] {
  const read = readTraining(document);
  if (!read.ok) return read.issues;
  const training = read.data;
  const { certificates = [], programs = [] } = training.document;
  return capIssues([
    ...lintCourses(training),
    ...programs.flatMap((program, at) => lintProgram(training, program, `/programs/${at}`)),
    ...certificates.flatMap(({ renewal }, at) =>
      renewal === undefined ? [] : lintBuiltCadence(renewal, `/certificates/${at}/renewal`),
    ),
  ]);
}

function lintCourses(training: BuiltTraining): readonly Issue[] {
  const { courses, certificates = [], programs = [], needs = [] } = training.document;
  const trained = new Set(needs.flatMap(({ competencyId }) => competencyId ?? []));
  const asked = [
    ...certificates.map(({ courseId }) => courseId),
    ...programs.flatMap(({ courseIds }) => courseIds),
    ...needs.flatMap(({ courseIds = [] }) => courseIds),
    ...courses.flatMap(({ id, competencyIds = [] }) =>
      competencyIds.some((each) => trained.has(each)) ? [id] : [],
    ),
  ];
  const used = new Set(
    asked.flatMap((id) => bundleOf(training, id, new Set()).courses.map(({ document }) => document.id)),
  );
  return courses.flatMap(({ id }, at) => {
    if (used.has(id)) return [];
    const message = `Nothing asks for the course ${quoted(id)}. Add it to a program, a certificate or a need, or remove it.`;
    return [
      trainingIssue("training.unused_course", `/courses/${at}`, message, { id: id.slice(0, 80) }, "hint"),
    ];
  });
}

function lintProgram(training: BuiltTraining, program: TrainingProgram, ref: string): readonly Issue[] {
  const { courseIds } = program;
  const order = courseIds.flatMap((id, index) => {
    const before = training.courses.get(id)?.prerequisiteIds ?? [];
    return before.flatMap((earlier) => {
      const at = courseIds.indexOf(earlier);
      if (at >= 0 && at < index) return [];
      const [code, mend] =
        at < 0
          ? (["training.prerequisite_not_required", "does not list it. Add it"] as const)
          : (["training.prerequisite_later", "lists it later. Put it first"] as const);
      const message = `Before ${quoted(id)} one has to pass ${quoted(earlier)}, and the program ${mend}.`;
      return [trainingIssue(code, `${ref}/courseIds/${index}`, message, { id: id.slice(0, 80) }, "warning")];
    });
  });
  return [
    ...order,
    ...(program.kind === "recurring" ? lintBuiltCadence(program.cadence, `${ref}/cadence`) : []),
  ];
}
