import { addDays } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { TrainingFunction } from "../../reviews/training/index.js";
import type { TrainingResult } from "../../reviews/training/types.js";
import { positions } from "../compile/namesOf.js";
import { textOf } from "../facts/splitRecords.js";
import { type ChosenRecords, type Closing, chooseRecords, takeErrors, takeFaults } from "./closing.js";
import { giveCrossPeriods, type PeriodsState } from "./giveCrossPeriods.js";

/** Says how training stands at the end of the span, and gives its measures, and what is remembered of their periods. */
export function closeTrainings(closing: Closing, remembered: PeriodsState[]): readonly TrainingResult[] {
  const { trainings } = closing.program.documents;
  const due = trainings.filter(({ document }) => closing.due.has(document.id));
  return trainings.flatMap((training, index) => {
    const result = closeTraining(closing, training, due);
    remembered.push(...giveCrossPeriods(closing, positions.training(index)));
    return result ?? [];
  });
}

function closeTraining(
  closing: Closing,
  training: TrainingFunction,
  all: readonly TrainingFunction[],
): TrainingResult | null {
  const { personId, shard, due, known, trace, faults } = closing;
  const span = due.get(training.document.id);
  if (span === undefined) return null;
  const found: Faults = { issues: [], leftOut: [] };
  const chosen = recordsFor(closing, all, all.indexOf(training));
  const entries = training.read(personId, chosen.given, chosen.path, found);
  const leftOut = found.leftOut.map((each) => ({ ...each, stream: chosen.stream }));
  takeFaults(closing, { ...found, leftOut }, [chosen]);
  const trained = training.evaluate(
    {
      reading: known.readingFor({ measures: [], fields: training.inputs }, span),
      personId,
      asOf: addDays(span.to, -1),
      since: shard.situation.person.hiredOn,
      entries,
    },
    trace,
  );
  if (!trained.ok) {
    faults.issues.push(...trained.issues);
    return null;
  }
  const { result, measures } = trained.data;
  takeErrors(closing, result.issues);
  for (const [name, exact] of measures) known.give(name, span, { exact, reason: reasonOf(result, name) });
  return result;
}

/** Why a measure of training has no value: a share that there is none of, or nobody graded the course. */
function reasonOf({ trainingId, reason, programs }: TrainingResult, name: string): string {
  if (name === `training.${trainingId}`) return reason ?? "nothing_required";
  const program = programs.find(({ id }) => name === `training.${id}.completion`);
  return program === undefined ? "no_score" : (program.reason ?? "nothing_required");
}

/**
 * The records of the courses of one training; of those that fall due, the first also gets the records of no training at
 * all, and tells what is wrong.
 */
function recordsFor(closing: Closing, due: readonly TrainingFunction[], index: number): ChosenRecords {
  const { program } = closing;
  const { training: stream } = program.streams;
  const has = (courseId: string | null) => (each: TrainingFunction) =>
    each.document.courses.some(({ id }) => id === courseId);
  const chosen = chooseRecords(closing, stream, (item) => {
    const isOfCourse = has(textOf(item, "courseId"));
    return (
      due.findIndex(isOfCourse) === index || (index === 0 && !program.documents.trainings.some(isOfCourse))
    );
  });
  return chosen ?? { given: [], path: "", stream, indexes: [] };
}
