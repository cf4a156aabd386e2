import { capIssues } from "../kernel/issue/index.js";
import { buildProgram } from "./buildProgram.js";
import { positions } from "./compile/namesOf.js";
import { readersOf } from "./compile/readersOf.js";
import { lintCycles } from "./lint/lintCycles.js";
import { lintDocuments } from "./lint/lintDocuments.js";
import { lintMeasures } from "./lint/lintMeasures.js";
import type { ProgramLint } from "./types.js";

/**
 * Looks a program over: every error that would keep it from being compiled; of a program without errors, what is
 * probably not meant in it and in its documents.
 *
 * | code | what |
 * | --- | --- |
 * | `program.cycle_mismatch` | a document reads what another one gives in another cycle, so that it is not there in between |
 * | `program.unused_measure` | nothing reads a measure that is declared |
 * | those of the documents | what `lintRubric`, `lintPlan` and the others find in each |
 *
 * @param document - A {@link Program} as plain JSON.
 * @returns Errors, or else warnings and hints; each `path` is a JSON pointer into the program.
 * @example
 * ```ts
 * import { lintProgram } from "attainment/program";
 * const calls = { id: "calls", unit: "count", from: "activities", count: true, person: "ownerId", date: "doneOn" };
 * lintProgram({ kind: "program", id: "team", measures: [calls] }).map(({ code, path }) => [code, path]); // => [["program.unused_measure", "/measures/0"]]
 * ```
 * @since 0.1.0
 */
export function lintProgram(document: unknown): ProgramLint {
  const built = buildProgram(document);
  if (!built.ok) return capIssues(built.issues);
  const program = built.data;
  const readers = readersOf(program.document, program.documents, program.rankings);
  return capIssues([
    ...lintDocuments(program),
    ...lintCycles(
      program,
      // Measures over several periods, awards and rankings take what is there.
      readers.filter(({ position }) => position < positions.pay(program.documents)),
    ),
    ...lintMeasures(program, readers),
  ]);
}
