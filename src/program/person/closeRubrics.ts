import type { RubricResult } from "../../kpi/types.js";
import { type Closing, takeErrors } from "./closing.js";

/** Scores a person by rubric after rubric, each of which may read those before it. */
export function closeRubrics(closing: Closing): readonly RubricResult[] {
  const { program, due, known, trace } = closing;
  return program.documents.rubrics.flatMap(({ document, needs, score: scoreBy }) => {
    const { id } = document;
    const span = due.get(id);
    if (span === undefined) return [];
    const { result, score, coefficient } = scoreBy(known.readingFor(needs, span), trace);
    takeErrors(closing, result.issues);
    known.give(`kpi.${id}`, span, { exact: score, reason: result.reason });
    known.give(`kpi.${id}.coefficient`, span, { exact: coefficient, reason: result.reason ?? "no_grades" });
    known.giveAttribute(`kpi.${id}.grade`, result.grade);
    return [result];
  });
}
