import type { RubricFunction } from "../../kpi/rubricFunction.js";
import type { RubricResult } from "../../kpi/types.js";
import { positions } from "../compile/namesOf.js";
import { type Closing, takeErrors } from "./closing.js";
import { giveCrossPeriods, type PeriodsState } from "./giveCrossPeriods.js";
import { incidentsOf, leaveOutStrayIncidents } from "./incidentsOf.js";

/** Scores a person by rubric after rubric, each of which may read those before it, and what they remember of periods. */
export function closeRubrics(closing: Closing, remembered: PeriodsState[]): readonly RubricResult[] {
  leaveOutStrayIncidents(closing);
  return closing.program.documents.rubrics.flatMap((rubric, index) => {
    const result = closeRubric(closing, rubric);
    remembered.push(...giveCrossPeriods(closing, positions.rubric(index)));
    return result ?? [];
  });
}

function closeRubric(
  closing: Closing,
  { document, needs, score: scoreBy }: RubricFunction,
): RubricResult | null {
  const { due, known, trace } = closing;
  const { id } = document;
  const span = due.get(id);
  if (span === undefined) return null;
  const incidents = incidentsOf(closing, document);
  const { result, score, coefficient } = scoreBy(known.readingFor(needs, span), trace, incidents);
  takeErrors(closing, result.issues);
  known.give(`kpi.${id}`, span, { exact: score, reason: result.reason });
  known.give(`kpi.${id}.coefficient`, span, { exact: coefficient, reason: result.reason ?? "no_grades" });
  known.giveAttribute(`kpi.${id}.grade`, result.grade);
  return result;
}
