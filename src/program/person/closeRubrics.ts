import type { RubricResult } from "../../kpi/types.js";
import { positions } from "../compile/namesOf.js";
import { type Closing, takeErrors } from "./closing.js";
import { giveCrossPeriods, type PeriodsState } from "./giveCrossPeriods.js";
import { incidentsOf, leaveOutStrayIncidents } from "./incidentsOf.js";

/** Scores a person by rubric after rubric, each of which may read those before it, and what they remember of periods. */
export function closeRubrics(closing: Closing, remembered: PeriodsState[]): readonly RubricResult[] {
  const { program, due, known, trace } = closing;
  leaveOutStrayIncidents(closing);
  return program.documents.rubrics.flatMap(({ document, needs, score: scoreBy }, index) => {
    const { id } = document;
    const span = due.get(id);
    if (span === undefined) return [];
    const incidents = incidentsOf(closing, document);
    const { result, score, coefficient } = scoreBy(known.readingFor(needs, span), trace, incidents);
    takeErrors(closing, result.issues);
    known.give(`kpi.${id}`, span, { exact: score, reason: result.reason });
    known.give(`kpi.${id}.coefficient`, span, { exact: coefficient, reason: result.reason ?? "no_grades" });
    known.giveAttribute(`kpi.${id}.grade`, result.grade);
    remembered.push(...giveCrossPeriods(closing, positions.rubric(index)));
    return [result];
  });
}
